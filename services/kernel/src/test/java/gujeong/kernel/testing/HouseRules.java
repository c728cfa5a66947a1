package gujeong.kernel.testing;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.smallrye.health.api.AsyncHealthCheck;
import org.eclipse.microprofile.health.Liveness;

import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The rules of the house that every module checks on its own classes: {@link HouseRulesTest} in the kernel and the
 * services; where there are others besides, {@code @ArchTest ArchTests house = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

    private static final Pattern MODULE = Pattern.compile("gujeong\\.([a-z]+)(\\..*)?");
    private static final String KERNEL = "kernel";
    private static final List<Class<? extends Annotation>> SECURITY = List.of(RolesAllowed.class, PermitAll.class);
    /** What makes a parameter of an endpoint something else than the request's body. */
    private static final List<String> NO_BODY = List.of("org.jboss.resteasy.reactive.", "jakarta.ws.rs.");

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    /** Methods of {@link UriInfo} that read the host, and fail when the caller names none. */
    private static final Set<String> OF_THE_HOST = Set.of(
            "getRequestUri",
            "getRequestUriBuilder",
            "getAbsolutePath",
            "getAbsolutePathBuilder",
            "getBaseUri",
            "getBaseUriBuilder",
            "resolve",
            "relativize");
    /** Methods of answers under construction that put the host before a path. */
    private static final Set<String> MADE_ABSOLUTE =
            Set.of("location", "contentLocation", "created", "seeOther", "temporaryRedirect", "link", "links");

    private HouseRules() {}

    /** A package here is one of a module's own, with all below it. */
    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_circles = slices().matching("gujeong.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    /** Services do not see each other, the gateway sees none of them, and the kernel knows nobody. */
    @ArchTest
    static final ArchRule of_the_modules_only_the_kernel_is_seen_by_others =
            classes().should(dependOnNoModuleButTheKernel()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_endpoint_names_who_may_call_it =
            methods().that(areEndpoints()).should(nameWhoMayCallThem()).allowEmptyShould(true);

    /** An annotation of a class does not reach the methods that its subclasses add. */
    @ArchTest
    static final ArchRule no_class_says_who_may_call_its_methods = noClasses()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .allowEmptyShould(true);

    /**
     * Otherwise an object would be printed as text for a caller that accepts it; abstract base classes do not count.
     */
    @ArchTest
    static final ArchRule every_endpoint_says_what_it_produces = methods()
            .that(areEndpoints())
            .should(haveOnThemOrTheirClass(Produces.class))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_endpoint_with_a_body_says_what_it_consumes = methods()
            .that(areEndpoints())
            .and(takeABody())
            .should(haveOnThemOrTheirClass(Consumes.class))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule links_begin_with_the_path = noClasses()
            .should()
            .callMethodWhere(usesWhatTheCallerCallsThisHost())
            .because("Host and forwarded headers are the caller's; Links has what is needed, and Location is a header")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_names_that_say_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|DTO|Mapper|Util|Utils|Manager|Helper)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchTests what_is_stated_has_bounds = ArchTests.in(ConstraintRules.class);

    @ArchTest
    static final ArchTests people_are_told_in_their_language = ArchTests.in(MessageRules.class);

    @ArchTest
    static final ArchRule liveness_waits_for_no_thread = classes()
            .that()
            .areAnnotatedWith(Liveness.class)
            .should()
            .implement(AsyncHealthCheck.class)
            .because("a check that may block is run by a thread, and a process is not dead because that takes long")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_no_key_keeps_from_being_recorded_twice_is_marked = classes()
            .that()
            .areAnnotatedWith(RecordType.class)
            .should(beKeptFromRepetition())
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> beKeptFromRepetition() {
        return new ArchCondition<>("have a natural key, or mark what is stated twice") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean kept = FactsShape.ofEntity(type.reflect())
                        .map(shape -> !shape.naturalKey().isEmpty() || shape.isPersonal())
                        .orElse(true);
                if (!kept && !type.isAssignableTo(RepeatableEntity.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has no @NaturalKey and is no RepeatableEntity"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> usesWhatTheCallerCallsThisHost() {
        return DescribedPredicate.describe("uses what the caller calls this host", call -> {
            JavaClass owner = call.getTargetOwner();
            return owner.isAssignableTo(UriInfo.class) && OF_THE_HOST.contains(call.getName())
                    || owner.getSimpleName().equals("ResponseBuilder") && MADE_ABSOLUTE.contains(call.getName());
        });
    }

    private static ArchCondition<JavaClass> dependOnNoModuleButTheKernel() {
        return new ArchCondition<>("depend on no module but the kernel and their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = moduleOf(type).orElse(KERNEL);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> moduleOf(d.getTargetClass())
                                .filter(module -> !module.equals(KERNEL) && !module.equals(own))
                                .isPresent())
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static Optional<String> moduleOf(JavaClass type) {
        Matcher module = MODULE.matcher(type.getBaseComponentType().getPackageName());
        return module.matches() ? Optional.of(module.group(1)) : Optional.empty();
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints", method -> VERBS.stream().anyMatch(method::isAnnotatedWith));
    }

    private static DescribedPredicate<JavaMethod> takeABody() {
        return DescribedPredicate.describe(
                "take a body", method -> method.getParameters().stream().anyMatch(HouseRules::isBody));
    }

    private static boolean isBody(JavaParameter parameter) {
        return !parameter.getRawType().isEquivalentTo(UriInfo.class)
                && parameter.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType().getName())
                        .noneMatch(name -> NO_BODY.stream().anyMatch(name::startsWith));
    }

    private static ArchCondition<JavaMethod> nameWhoMayCallThem() {
        return new ArchCondition<>("have @RolesAllowed or @PermitAll, the method itself and nothing else") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (SECURITY.stream().filter(method::isAnnotatedWith).count() != 1
                        || method.isAnnotatedWith(Authenticated.class)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not name who may call it, or not once"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveOnThemOrTheirClass(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("have @" + annotation.getSimpleName() + ", or the very class that declares them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(annotation) && !method.getOwner().isAnnotatedWith(annotation)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has no @" + annotation.getSimpleName()));
                }
            }
        };
    }
}
