package gujeong.engines;

/**
 * A service's own database, and the two roles that may use it.
 *
 * @param url the JDBC URL
 * @param owner the role that owns the database and changes its tables: Flyway's
 * @param role the role the service works as; it gets what the migrations grant it, and cannot make tables
 */
public record Database(String url, String owner, String ownerPassword, String role, String rolePassword) {

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return url + " (" + role + ", owned by " + owner + ")";
    }
}
