@NullMarked
package fr.guichet.web;

import org.jspecify.annotations.NullMarked;
