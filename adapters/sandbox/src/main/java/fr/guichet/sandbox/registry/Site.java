package fr.guichet.sandbox.registry;

/**
 * One row of the registry, as far as the sandbox plays it. Empty text means that the row says nothing.
 *
 * @param gid the row's stable number
 * @param link booking link, as typed
 * @param phone phone, as typed
 */
public record Site(
        int gid, String name, SiteAddress address, double latitude, double longitude, String link, String phone) {

    /** The same on the other side of the street. */
    public Site across() {
        return new Site(gid, name, address.across(), latitude, longitude, link, phone);
    }
}
