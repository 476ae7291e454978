package fr.guichet.api.http;

/**
 * The order of everything that sees a request before a resource does. A lower number comes first. Of two routes with the same number, the one installed first comes first.
 *
 * <ol>
 *   <li>{@link #CACHED_RESPONSES}: serves a cached response by its address; nothing below runs for it
 *   <li>the framework's own headers of every response ({@code quarkus.http.header.*}) at the same number, and its reading of bodies
 *   <li>{@link #SECURITY_HEADERS}: what a browser may do with a page
 *   <li>{@link #API_GUARD}: the same for the API; refuses long addresses
 *   <li>{@link #RATE_LIMIT}: refuses callers of the API that used up their share
 *   <li>{@link #API_METHODS}: answers {@code OPTIONS}; refuses methods that an address of the API does not answer
 *   <li>{@link #CHANGE_STREAM}: serves the changes as server-sent events
 *   <li>{@link #LOAD_SHEDDING}: refuses requests to the API while too many wait
 *   <li>{@link #ACCESS}: refuses operators' requests before their credentials are checked
 *   <li>the framework's authentication at -200 and authorization at -100
 *   <li>resources, from 0 on; problems are drawn as pages after them
 * </ol>
 *
 * <p>A cached response repeats the headers that the first response at its address had from the filters, and counts against the rate limit itself.
 *
 * <p>Filters are registered with a priority, which is this number negated.
 */
public final class RouteOrder {

    public static final int CACHED_RESPONSES = Integer.MIN_VALUE;
    public static final int SECURITY_HEADERS = -1_500;
    public static final int API_GUARD = -1_400;
    public static final int RATE_LIMIT = -1_300;
    public static final int API_METHODS = -1_000;
    public static final int CHANGE_STREAM = -900;
    public static final int LOAD_SHEDDING = -800;
    public static final int ACCESS = -250;

    private RouteOrder() {}
}
