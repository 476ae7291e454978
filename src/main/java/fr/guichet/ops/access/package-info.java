/** Authentication and authorisation of operators: roles, credentials, limits, protection against other sites, and the audit. */
@NullMarked
package fr.guichet.ops.access;

import org.jspecify.annotations.NullMarked;
