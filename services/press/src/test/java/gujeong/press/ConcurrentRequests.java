package gujeong.press;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import io.restassured.response.Response;

/** Many people who ask for something at the same moment. */
public final class ConcurrentRequests {

    private ConcurrentRequests() {}

    public static List<Response> atOnce(int people, IntFunction<Response> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                Callable<Response> person = () -> {
                    start.await();
                    return request.apply(number);
                };
                answers.add(threads.submit(person));
            }
            start.countDown();
            List<Response> all = new ArrayList<>();
            for (Future<Response> answer : answers) {
                all.add(answer.get(60, TimeUnit.SECONDS));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    public static long answered(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }
}
