package fr.guichet.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a declared HTTP interface: its responses are cached for some hours and then revalidated by a conditional request. For what changes daily, such as a profile's agendas; never
 * for slots. The cache is bounded: a response may be evicted sooner.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Keepable {

    /** For how long a cached response is used without a request, on the one clock. */
    int hours();
}
