/** The whole application, on the sandbox or on a stub server: what is asked, what is served, what a broken platform does to it. */
package fr.guichet.endtoend;
