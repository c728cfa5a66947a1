package gujeong.kernel.testing;

import java.lang.annotation.Annotation;
import java.util.List;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the house that every module checks on its own classes: {@code @ArchTest ArchTests house = ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final List<String> SERVICES = List.of("press", "media", "education", "assets", "budget");
    private static final List<Class<? extends Annotation>> SECURITY =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class, Authenticated.class);
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

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
            .resideInAPackage("gujeong.gateway..");

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
    static final ArchRule every_endpoint_declares_its_security =
            methods().that(areEndpoints()).should(declareSecurity()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_names_that_say_nothing = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|DTO|Mapper|Util|Utils|Manager|Helper)")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> belongToAService() {
        return DescribedPredicate.describe("belong to a service", type -> serviceOf(type) != null);
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

    private static ArchCondition<JavaMethod> declareSecurity() {
        return new ArchCondition<>("declare who may call them, on the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = SECURITY.stream()
                        .anyMatch(a ->
                                method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
                if (!declared) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " declares no security"));
                }
            }
        };
    }
}
