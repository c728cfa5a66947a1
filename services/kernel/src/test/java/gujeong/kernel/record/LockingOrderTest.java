package gujeong.kernel.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LockingOrderTest {

    private interface Course {}

    private interface Hall {}

    private interface Place {}

    private interface Session {}

    private static final List<Class<?>> TYPES = List.of(Course.class, Hall.class, Place.class, Session.class);

    @Test
    void a_record_is_locked_before_what_it_refers_to_whatever_the_types_are_called() {
        LockingOrder order = order(Map.of(
                Place.class, Set.of(Session.class, Hall.class),
                Session.class, Set.of(Course.class, Hall.class),
                Hall.class, Set.of(Course.class)));

        assertThat(order.of(TYPES)).containsExactly(Place.class, Session.class, Hall.class, Course.class);
        assertThat(order.of(Set.of(Course.class, Place.class))).containsExactly(Place.class, Course.class);
    }

    @Test
    void types_that_do_not_refer_to_each_other_have_an_order_too() {
        assertThat(order(Map.of()).of(TYPES))
                .isEqualTo(order(Map.of()).of(List.of(Session.class, Place.class, Hall.class, Course.class)));
    }

    @Test
    void no_type_refers_to_itself_by_way_of_others() {
        assertThatThrownBy(() -> order(Map.of(
                        Place.class, Set.of(Session.class),
                        Session.class, Set.of(Hall.class),
                        Hall.class, Set.of(Place.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refers to itself");
    }

    private static LockingOrder order(Map<Class<?>, Set<Class<?>>> referredTo) {
        return new LockingOrder(TYPES, type -> referredTo.getOrDefault(type, Set.of()));
    }
}
