package fr.guichet.api.ratelimit;

/**
 * What somebody may ask.
 *
 * @param bucket what is left of it
 * @param burst how much at once
 * @param perSecond how much more each second
 * @param isPartner whether it is one partner's own
 */
record Share(Bucket bucket, int burst, double perSecond, boolean isPartner) {}
