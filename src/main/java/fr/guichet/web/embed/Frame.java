package fr.guichet.web.embed;

import fr.guichet.web.search.PageQuery;
import fr.guichet.web.search.ResultsPage;
import fr.guichet.web.search.ResultsResource;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The query of a frame in a partner's page. The partner's defaults apply to parameters that are not sent; a blank value disables a default.
 *
 * @param partner in whose page
 * @param scheme {@code auto} or {@code clair}
 * @param typed the place as typed; blank if nothing was
 * @param query the query including the defaults
 */
record Frame(Partners.Partner partner, String scheme, String typed, PageQuery query) {

    static final String PATH = "/integration/recherche";
    static final String PARTNER = "partenaire";
    static final String SCHEME = "theme";

    /** Fields of the form. Unticked checkboxes send nothing. */
    private static final Set<String> FIELDS = Set.of(PageQuery.RADIUS, "dose", "public");

    private static final Set<String> CHECKBOXES = Set.of("vaccin", "moment");

    static Frame of(Partners.Partner partner, MultivaluedMap<String, String> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>(partner.defaults());
        values.putAll(sent);
        String scheme = Optional.of(first(sent, SCHEME))
                .filter(Set.of(Theme.AUTO, Theme.LIGHT)::contains)
                .orElse(partner.theme().scheme());
        return new Frame(partner, scheme, first(sent, ResultsResource.TYPED), PageQuery.of(values));
    }

    static String first(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }

    /** The same frame with another query. */
    Frame ask(PageQuery other) {
        return new Frame(partner, scheme, "", other);
    }

    /** The address of the frame. */
    String address() {
        StringBuilder address =
                new StringBuilder(PATH).append("?" + PARTNER + "=" + partner.id() + "&" + SCHEME + "=" + scheme);
        if (!query.values().isEmpty()) {
            address.append('&').append(query.encoded());
        }
        disabled(name -> true).forEach(name -> address.append('&').append(name).append('='));
        return address.toString();
    }

    /** What the form sends beside its fields. */
    List<ResultsPage.Hidden> hidden() {
        List<ResultsPage.Hidden> hidden = new ArrayList<>();
        hidden.add(new ResultsPage.Hidden(PARTNER, partner.id()));
        hidden.add(new ResultsPage.Hidden(SCHEME, scheme));
        Predicate<String> hasNoField = name -> !FIELDS.contains(name) && !CHECKBOXES.contains(name);
        query.without(PageQuery.NEXT).values().entrySet().stream()
                .filter(asked -> hasNoField.test(asked.getKey()))
                .forEach(asked ->
                        asked.getValue().forEach(value -> hidden.add(new ResultsPage.Hidden(asked.getKey(), value))));
        Stream.concat(CHECKBOXES.stream().sorted(), disabled(hasNoField))
                .map(name -> new ResultsPage.Hidden(name, ""))
                .forEach(hidden::add);
        return hidden;
    }

    /** Defaults that the visitor disabled. */
    private Stream<String> disabled(Predicate<String> which) {
        return partner.defaults().keySet().stream()
                .filter(name -> !query.values().containsKey(name))
                .filter(which)
                .sorted();
    }
}
