package gujeong.kernel.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import gujeong.kernel.facts.Verb;

/** What a record type is called in the journal and in events, and what can happen to its records. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordType {

    /** Such as {@code budget.commitment}; of a type that every service has, without the service, such as {@code plan}. */
    String value();

    /** The enum of its own lifecycle steps; none if it has only what every record has. */
    Class<? extends Verb>[] steps() default {};
}
