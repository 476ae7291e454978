/** The whole application, on the sandbox or on a stub server: fetching, serving, broken platforms. */
package fr.guichet.endtoend;
