package gujeong.kernel.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import gujeong.kernel.http.Admission;
import gujeong.kernel.http.Heavy;
import gujeong.kernel.http.HeavyWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queues in which callers wait for heavy work. Each waiting call holds a worker thread, so all queues must be
 * shorter than there are threads: or those who wait would keep everybody else from being served. A service has a test
 * that extends it.
 */
public abstract class AdmissionQueues {

    @Test
    void all_who_may_wait_leave_threads_to_others() {
        int threads = ConfigProvider.getConfig().getValue("quarkus.thread-pool.max-threads", Integer.class);

        Map<String, Integer> lines = lines();

        assertThat(lines).containsKeys("BytesInFlight.admission", "recounts");
        assertThat(lines.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s, of %d threads", lines, threads)
                .isLessThan(threads);
    }

    /** How many may wait in the application under test, by what they wait for. */
    private static Map<String, Integer> lines() {
        ArcContainer container = Arc.container();
        HeavyWork heavyWork = container.instance(HeavyWork.class).get();
        var lines = new TreeMap<String, Integer>();
        container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().getName().startsWith("gujeong."))
                .forEach(bean -> {
                    heavy(bean.getBeanClass())
                            .forEach(work -> lines.put(work, heavyWork.of(work).waiting()));
                    admissions(bean.getBeanClass())
                            .forEach(field -> lines.put(
                                    bean.getBeanClass().getSimpleName() + "." + field.getName(),
                                    admission(container, (InjectableBean<?>) bean, field)
                                            .waiting()));
                });
        return lines;
    }

    /** What heavy work a bean's methods do. */
    private static Stream<String> heavy(Class<?> bean) {
        return withParents(bean).stream()
                .flatMap(type ->
                        Stream.<AnnotatedElement>concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
                .map(element -> element.getAnnotation(Heavy.class))
                .filter(heavy -> heavy != null && !heavy.value().isEmpty())
                .map(Heavy::value)
                .distinct();
    }

    private static Stream<Field> admissions(Class<?> bean) {
        return withParents(bean).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Admission.class);
    }

    private static Admission admission(ArcContainer container, InjectableBean<?> bean, Field field) {
        try {
            field.setAccessible(true);
            return (Admission)
                    field.get(ClientProxy.unwrap(container.instance(bean).get()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> withParents(Class<?> type) {
        var types = new ArrayList<Class<?>>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            types.add(each);
        }
        return types;
    }
}
