-- The service looks at its start whether its tables are at the version it was built for, as a role that cannot change it.
-- Not a migration of its own: databases that are past the kernel's numbers get it too.
GRANT SELECT ON ${flyway:defaultSchema}.${flyway:table} TO ${role};
