package gujeong.kernel.record;

import org.eclipse.microprofile.config.ConfigProvider;

/** The full names of record types: a type that every service has is this service's here. */
final class TypeNames extends ClassValue<String> {

    private static final TypeNames ALL = new TypeNames();

    static String of(Class<?> entity) {
        return ALL.get(entity);
    }

    @Override
    protected String computeValue(Class<?> entity) {
        String name = entity.getAnnotation(RecordType.class).value();
        return name.contains(".")
                ? name
                : ConfigProvider.getConfig().getValue("gujeong.service", String.class) + "." + name;
    }
}
