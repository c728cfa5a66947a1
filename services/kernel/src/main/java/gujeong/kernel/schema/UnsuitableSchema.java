package gujeong.kernel.schema;

/** The tables are not at the version of this build. It has no stack trace, which would explain nothing. */
final class UnsuitableSchema extends RuntimeException {

    UnsuitableSchema(String service, String what) {
        super(
                "The tables of " + service + " are not at the version of this build: " + what
                        + ". Run the step \"migrate\" of this build first (java -jar quarkus-run.jar migrate, as the "
                        + "owner of the tables), or start the build that they belong to.",
                null,
                false,
                false);
    }
}
