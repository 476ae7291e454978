package fr.guichet.web.templates;

import fr.guichet.web.text.MessageKeys;
import fr.guichet.web.text.Prose;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks up the messages that an operator's templates ask for, and draws every page once from invented values with them. What is wrong with them is found at the start
 * rather than on the day on which a platform is silent and a fragment is drawn that nobody looked at.
 */
@Singleton
final class OverridesCheck {

    /** As many as the longest of the closed lists that pages tell apart. */
    private static final int MOST_CHOICES = 8;

    private static final List<Integer> STATUSES = List.of(400, 404, 410, 429, 500, 503);

    private final WebSettings settings;
    private final OperatorTemplates own;
    private final Engine engine;
    private final Prose prose;

    OverridesCheck(WebSettings settings, OperatorTemplates own, Engine engine, Prose prose) {
        this.settings = settings;
        this.own = own;
        this.engine = engine;
        this.prose = prose;
    }

    /** @throws IllegalStateException when a message is not there or a page cannot be drawn; says which file, where and why */
    void check(@Observes StartupEvent start) {
        own.ids().stream().map(engine::getTemplate).forEach(OverridesCheck::askForMessages);
        if (settings.overrides().isPresent()) {
            pages().forEach(OverridesCheck::draw);
        }
    }

    static void askForMessages(Template template) {
        List<String> missing = MessageKeys.missing(template);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("guichet.web.overrides: " + String.join("; ", missing));
        }
    }

    static void draw(TemplateInstance page) {
        try {
            HtmlPostProcessor.html(page);
        } catch (TemplateException e) {
            throw new IllegalStateException(
                    "guichet.web.overrides: a page cannot be drawn with these files: " + e.getMessage(), e);
        }
    }

    /** Each page, with something and nothing of everything. */
    Stream<TemplateInstance> pages() {
        Stream<TemplateInstance> drawn = IntStream.range(0, MOST_CHOICES)
                .boxed()
                .flatMap(choice -> Stream.of(new Samples(true, choice), new Samples(false, choice)))
                .flatMap(samples -> Arrays.stream(PageTemplates.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == TemplateInstance.class)
                        .map(method -> page(method, samples)));
        Stream<TemplateInstance> problems = STATUSES.stream().map(status -> PageTemplates.problem(status, "", ""));
        return Stream.of(drawn, problems, prose.all()).flatMap(pages -> pages);
    }

    private static TemplateInstance page(Method template, Samples samples) {
        try {
            return (TemplateInstance) template.invoke(
                    null,
                    Arrays.stream(template.getGenericParameterTypes())
                            .map(samples::of)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
