package gujeong.press.news;

import java.util.stream.*;

import io.quarkus.test.common.*;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.RealEngines;
import gujeong.press.*;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class ZTimingIT {
    @Test
    void t() {
        String p = News.anOutlet();
        for (int k = 0; k < 4; k++) {
            String csv = "outlet,headline,url,publishedOn,topic\n"
                    + IntStream.range(0, 12000)
                            .mapToObj(i -> p + ",\"기사 제목 " + i + "\"," + News.newUrl() + ",2037-01-0" + (1 + i % 9)
                                    + ",COVID19\n")
                            .collect(Collectors.joining());
            long t = System.nanoTime();
            int s = Clerk.imports("coverage", csv).statusCode();
            System.out.println("TIMING " + k + " " + s + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        }
        long t = System.nanoTime();
        System.out.println("TIMING BOOKS " + Books.count("SELECT count(*) FROM coverage"));
    }
}
