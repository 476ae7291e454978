package fr.guichet.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a declared HTTP interface: its answers may be kept and used again for some hours, and are then asked for again on condition that they
 * changed. For what changes daily, such as a profile's agendas; never for slots. What is kept is bounded: an answer that was kept may be asked for again
 * sooner.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Keepable {

    /** For how long an answer is used without asking, on the one clock. */
    int hours();
}
