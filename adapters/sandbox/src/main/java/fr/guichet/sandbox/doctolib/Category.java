package fr.guichet.sandbox.doctolib;

/** A heading that motives stand under. */
record Category(int id, String name) {}
