package gujeong.kernel.testing;

import java.nio.file.Path;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;

/** The classes of the module whose tests are running, without those of its tests and of what it depends on. */
public final class ModuleClasses implements LocationProvider {

    private static final Path FOLDER = Path.of("target/classes");

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(Location.of(FOLDER));
    }

    static JavaClasses all() {
        return new ClassFileImporter().importPath(FOLDER);
    }
}
