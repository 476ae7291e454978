package fr.guichet.web.text;

import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template asks of the bundles of messages. Whoever draws it learns of a key that no bundle has only where that part is drawn, and Qute draws nothing in its place. */
public final class MessageKeys {

    private static final Map<String, Class<?>> BUNDLES = Stream.of(
                    Texts.class,
                    SiteTexts.class,
                    FindTexts.class,
                    PlaceTexts.class,
                    PartnerTexts.class,
                    ScriptTexts.class,
                    ServiceTexts.class)
            .collect(Collectors.toUnmodifiableMap(
                    bundle -> bundle.getAnnotation(MessageBundle.class).value(), Function.identity()));

    private MessageKeys() {}

    /** Where which keys are that no bundle has, or has with other values: {@code fragments/header line 2: there is no message msg:bok}. */
    public static List<String> missing(Template template) {
        return template.getExpressions().stream()
                .flatMap(MessageKeys::withParameters)
                .filter(expression -> findBundle(expression)
                        .filter(bundle -> !has(bundle, expression.getParts().getFirst()))
                        .isPresent())
                .map(expression -> told(template, expression))
                .distinct()
                .toList();
    }

    private static Stream<Expression> withParameters(Expression expression) {
        return Stream.concat(
                Stream.of(expression),
                expression.getParts().stream()
                        .flatMap(part -> parameters(part).stream())
                        .flatMap(MessageKeys::withParameters));
    }

    private static List<Expression> parameters(Expression.Part part) {
        return part.isVirtualMethod() ? part.asVirtualMethod().getParameters() : List.of();
    }

    private static Optional<Class<?>> findBundle(Expression expression) {
        return Optional.ofNullable(expression.getNamespace()).map(BUNDLES::get);
    }

    private static boolean has(Class<?> bundle, Expression.Part key) {
        return Arrays.stream(bundle.getMethods())
                .anyMatch(message -> message.getName().equals(key.getName())
                        && message.getParameterCount() == parameters(key).size());
    }

    private static String told(Template template, Expression expression) {
        Expression.Part key = expression.getParts().getFirst();
        int values = parameters(key).size();
        return template.getId() + " line " + expression.getOrigin().getLine() + ": there is no message "
                + expression.getNamespace() + ":" + key.getName() + (values == 0 ? "" : " of " + values + " values");
    }
}
