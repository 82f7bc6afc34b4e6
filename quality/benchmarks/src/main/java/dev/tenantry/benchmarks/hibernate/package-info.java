/** The same with Hibernate ORM, as its guide recommends. */
package dev.tenantry.benchmarks.hibernate;
