package gujeong.kernel.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.DimensionValue;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.InclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.OfficeInstant;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.personal.AccessPurpose;
import gujeong.kernel.plan.Dimensions;
import gujeong.kernel.plan.FigureKey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/**
 * What people may state has bounds: every day, instant and number in facts, in the requests of steps and in query
 * parameters. What has none is one day stated as the year 9999, or as more than a sum can hold.
 */
final class ConstraintRules {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);
    private static final Set<String> DAYS = names(LocalDate.class);
    private static final Set<String> MOMENTS = names(Instant.class);
    private static final Set<String> NUMBERS =
            names(Integer.class, Long.class, BigDecimal.class, int.class, long.class, Short.class, short.class);
    private static final Set<Class<?>> TEXTS =
            Set.of(Text.class, DimensionValue.class, AccessPurpose.class, FigureKey.class, Dimensions.class);
    private static final Set<String> UNBOUNDED = names(
            java.time.OffsetDateTime.class,
            java.time.ZonedDateTime.class,
            java.time.LocalDateTime.class,
            java.time.Year.class,
            java.time.YearMonth.class,
            java.math.BigInteger.class,
            double.class,
            Double.class,
            float.class,
            Float.class);

    private ConstraintRules() {}

    @ArchTest
    static final ArchRule every_day_instant_and_number_that_is_stated_has_bounds =
            fields().that(areStated()).should(haveBounds()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_end_says_whether_its_day_counts = fields().that(areStated())
            .and()
            .haveRawType(LocalDate.class)
            .and()
            .haveNameMatching("(ends|ended|closes|removed|abolished|retired|withdrawn|expires)On|.+To|until")
            .should()
            .beAnnotatedWith(InclusiveEnd.class)
            .orShould()
            .beAnnotatedWith(ExclusiveEnd.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_day_and_instant_that_is_asked_about_has_bounds =
            methods().that(areEndpoints()).should(boundTheirDays()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_text_that_is_stated_can_be_seen =
            fields().that(areStated()).should(ruleTheirTexts()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_day_and_instant_that_is_stated_says_whether_it_may_lie_ahead = fields().that(
                    areStated())
            .and(areTimes())
            .should(sayWhetherTheyMayLieAhead())
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaField> areTimes() {
        return DescribedPredicate.describe("are days or instants", field -> {
            String type = field.getRawType().getName();
            return DAYS.contains(type) || MOMENTS.contains(type);
        });
    }

    private static ArchCondition<JavaField> sayWhetherTheyMayLieAhead() {
        return new ArchCondition<>("be either @Happened or @Planned") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.isAnnotatedWith(PastOrToday.class) == field.isAnnotatedWith(MayBeFuture.class)) {
                    events.add(SimpleConditionEvent.violated(
                            field, field.getFullName() + " must be either @Happened or @Planned"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaField> areStated() {
        return DescribedPredicate.describe(
                "are stated by people",
                field -> !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        && isStated(field.getOwner()));
    }

    /** Facts, the requests of steps, and what either is made of. */
    private static boolean isStated(JavaClass type) {
        return type.isAssignableTo(Facts.class)
                || type.getMethodsWithParameterTypeOfSelf().stream().anyMatch(ConstraintRules::isEndpoint)
                || type.getFieldsWithTypeOfSelf().stream()
                        .map(JavaField::getOwner)
                        .anyMatch(owner -> !owner.equals(type) && owner.isAssignableTo(Facts.class));
    }

    private static ArchCondition<JavaField> haveBounds() {
        return new ArchCondition<>("have bounds") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!isBounded(field.getRawType().getName(), field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " has no bounds"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> boundTheirDays() {
        return new ArchCondition<>("take days and instants within bounds only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaParameter parameter : method.getParameters()) {
                    String type = parameter.getRawType().getName();
                    if (!NUMBERS.contains(type) && !isBounded(type, parameter)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes a " + type + " without bounds"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaField> ruleTheirTexts() {
        return new ArchCondition<>("have @Text, or a narrower constraint, wherever they hold text") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                Field stated = field.reflect();
                if (!isRuled(stated.getAnnotatedType(), isRuled(stated))) {
                    events.add(SimpleConditionEvent.violated(
                            field, field.getFullName() + " takes text, even of characters that cannot be seen"));
                }
            }
        };
    }

    /** A constraint that reads a list or map as a whole reads its texts too. */
    private static boolean isRuled(AnnotatedType type, boolean above) {
        if (type instanceof AnnotatedParameterizedType of) {
            return Arrays.stream(of.getAnnotatedActualTypeArguments())
                    .allMatch(part -> isRuled(part, above || isRuled(part)));
        }
        return type.getType() != String.class || above || isRuled(type);
    }

    private static boolean isRuled(AnnotatedElement stated) {
        return Arrays.stream(stated.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> TEXTS.contains(type) || type.isAnnotationPresent(Pattern.class));
    }

    private static boolean isBounded(String type, CanBeAnnotated stated) {
        if (DAYS.contains(type)) {
            return has(stated, Day.class);
        }
        if (MOMENTS.contains(type)) {
            return has(stated, OfficeInstant.class);
        }
        if (NUMBERS.contains(type)) {
            return has(stated, Max.class) || has(stated, DecimalMax.class) || has(stated, Digits.class);
        }
        return !UNBOUNDED.contains(type);
    }

    /** Itself, or by a constraint that is made of it. */
    private static boolean has(CanBeAnnotated stated, Class<? extends Annotation> bound) {
        return stated.isAnnotatedWith(bound) || stated.isMetaAnnotatedWith(bound);
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", ConstraintRules::isEndpoint);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return VERBS.stream().anyMatch(method::isAnnotatedWith);
    }

    private static Set<String> names(Class<?>... types) {
        return Set.copyOf(Arrays.stream(types).map(Class::getName).toList());
    }
}
