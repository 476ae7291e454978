/**
 * The State's registry of vaccination centres, published by Santé.fr on data.gouv.fr as open data (Licence Ouverte).
 *
 * <p><b>What it is.</b> A list of places, typed by the regional health agencies: which exist, where, when they open, how to book, whether they are closed or
 * reserved. It has no slots, so this adapter has the registry role only, and it recognises no link. Facts below are from the files recorded on 2021-02-17 (GeoJSON) and
 * 2021-04-13 (CSV). The publisher stopped updating after the campaign; the permalinks may answer 404.
 *
 * <p><b>Two editions</b>, recognised by their first bytes: semicolon CSV with a header, and a GeoJSON {@code FeatureCollection} whose properties carry the same names behind
 * {@code c_}, whose bare {@code gid} is only a row number, and whose geometry is more precise than its properties. Both become a {@code RegistryRow} and go through one mapper. Columns are
 * found by name; {@code gid}, {@code nom} and {@code com_cp} are required, any other that is absent means unknown.
 *
 * <p><b>Oddities.</b> Empty means unknown, not false. Edit times have no zone and are read as Paris time. {@code reserve_professionels_sante} is spelt with one n. Restrictions hide in
 * the name and in {@code rdv_modalites}; the words are in {@code audience-words.csv}. "Professionnels de santé" alone means a restriction in a name only: in the terms it also
 * stands in sentences that invite others. Prison units ({@code USMP}, "Fermé au public") are closed to the public. Links are handed over as typed, stray values included. An
 * address id may be the neighbour's: it only shows whether the point is a house. One point is (0.0002, -0.00002), the one of Saint-Barthélemy lies in Guadeloupe: such points are
 * dropped with a warning, and the place stays.
 *
 * <p><b>What refuses a whole load:</b> fewer bytes than announced, an end that looks cut, bytes that are no UTF-8 or text that was damaged before, a missing header, a page for people, no row, more than one
 * row in a hundred that cannot become a centre. A load that shrinks against the one before is judged by the directory, which also lets the later edit of a doubled {@code gid} win.
 *
 * <p><b>Weekly statistics</b> of doses and appointments: a file of their own, commas, windows-1252, whose {@code id_centre} is the {@code gid}. Read only where settings name its
 * location. It is days late, shares over 100 % and weeks without doses occur; it says how crowded a département was, and never that anything is free.
 *
 * <p><b>What we ignore:</b> the agency behind the place ({@code structure_*}), the editors, the decree, the geocoder's score, whether appointments or a pre-vaccination talk are
 * needed. Vaccines at times stand in a name; nothing is inferred from that.
 */
@NullMarked
package fr.guichet.santefr;

import org.jspecify.annotations.NullMarked;
