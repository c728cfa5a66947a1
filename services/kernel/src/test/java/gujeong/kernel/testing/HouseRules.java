package gujeong.kernel.testing;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

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

import gujeong.kernel.record.RecordType;
import gujeong.kernel.record.RepeatableEntity;
import gujeong.kernel.record.Shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the house that every module checks on its own classes: {@code @ArchTest ArchTests house = ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final List<String> SERVICES = List.of("press", "media", "education", "assets", "budget");
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

    @ArchTest
    static final ArchRule the_kernel_knows_no_service = noClasses()
            .that()
            .resideInAPackage("gujeong.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVICES.stream().map(s -> "gujeong." + s + "..").toArray(String[]::new))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("gujeong.gateway..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_gateway_sees_no_service = noClasses()
            .that()
            .resideInAPackage("gujeong.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SERVICES.stream().map(s -> "gujeong." + s + "..").toArray(String[]::new))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule services_do_not_see_each_other =
            classes().that(belongToAService()).should(dependOnNoOtherService()).allowEmptyShould(true);

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
            .beAnnotatedWith(Authenticated.class);

    /** Or an object is printed as text for whoever asks for text; a class that is inherited from does not count. */
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
    static final ArchTests what_is_stated_has_bounds = ArchTests.in(StatedRules.class);

    @ArchTest
    static final ArchTests people_are_told_in_their_language = ArchTests.in(SentenceRules.class);

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
                boolean kept = Shape.ofEntity(type.reflect())
                        .map(shape -> !shape.naturalKey().isEmpty() || shape.isPersonal())
                        .orElse(true);
                if (!kept && !type.isAssignableTo(RepeatableEntity.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has no @NaturalKey and is no RepeatableEntity"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> belongToAService() {
        return DescribedPredicate.describe("belong to a service", type -> serviceOf(type) != null);
    }

    private static DescribedPredicate<JavaMethodCall> usesWhatTheCallerCallsThisHost() {
        return DescribedPredicate.describe("uses what the caller calls this host", call -> {
            JavaClass owner = call.getTargetOwner();
            return owner.isAssignableTo(UriInfo.class) && OF_THE_HOST.contains(call.getName())
                    || owner.getSimpleName().equals("ResponseBuilder") && MADE_ABSOLUTE.contains(call.getName());
        });
    }

    private static ArchCondition<JavaClass> dependOnNoOtherService() {
        return new ArchCondition<>("depend on no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> serviceOf(d.getTargetClass()) != null)
                        .filter(d -> !serviceOf(d.getTargetClass()).equals(serviceOf(type)))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static String serviceOf(JavaClass type) {
        return SERVICES.stream()
                .filter(service -> (type.getPackageName() + ".").startsWith("gujeong." + service + "."))
                .findFirst()
                .orElse(null);
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
