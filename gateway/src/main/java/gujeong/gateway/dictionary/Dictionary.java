package gujeong.gateway.dictionary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

/** Every figure there is, domain by domain. A dictionary that contradicts itself stops the start. */
@Startup
@Singleton
public final class Dictionary {

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Rule> rules;
    private final Map<String, Dimension> dimensions;
    private final Map<String, Domain> domains;

    /**
     * All that the files say.
     *
     * @param domains by the first part of their figures' keys
     */
    record Page(List<Rule> rules, Map<String, Dimension> dimensions, Map<String, Domain> domains) {}

    public Dictionary() {
        this(DictionaryFiles.read(Dictionary.class.getClassLoader()));
    }

    Dictionary(Page page) {
        rules = List.copyOf(page.rules());
        dimensions = inOrder(page.dimensions());
        domains = inOrder(page.domains());
        domains.forEach((name, domain) -> domain.figures().forEach(figure -> take(name, figure)));
        figures.values().forEach(this::check);
    }

    private static <T> Map<String, T> inOrder(Map<String, T> written) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    private void take(String domain, Figure figure) {
        if (!figure.domain().equals(domain)) {
            throw new IllegalArgumentException("figure " + figure.key() + " is defined in the domain " + domain);
        }
        if (figures.put(figure.key(), figure) != null) {
            throw new IllegalArgumentException("figure " + figure.key() + " is defined twice");
        }
    }

    private void check(Figure figure) {
        for (String dimension : figure.dimensions()) {
            if (!dimensions.containsKey(dimension)) {
                throw new IllegalArgumentException("figure " + figure.key() + ": no dimension " + dimension);
            }
        }
        if (figure.formula() == null) {
            return;
        }
        for (String part : figure.formula().figures()) {
            Figure other = figures.get(part);
            if (other == null || other.formula() != null || !other.dimensions().containsAll(figure.dimensions())) {
                throw new IllegalArgumentException("figure " + figure.key() + " cannot be computed from " + part
                        + ": a part must be made from records and have every dimension of the whole");
            }
        }
    }

    public Optional<Figure> find(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    public Collection<Figure> figures() {
        return figures.values();
    }

    public Map<String, Dimension> dimensions() {
        return dimensions;
    }

    /** By the first part of their figures' keys. */
    public Map<String, Domain> domains() {
        return domains;
    }

    /** What holds for every figure, unless its definition says otherwise. */
    public List<Rule> rules() {
        return rules;
    }

    /** The figures a figure is computed from; itself where records make it. */
    public List<Figure> parts(Figure figure) {
        return figure.formula() == null
                ? List.of(figure)
                : figure.formula().figures().stream().map(figures::get).toList();
    }

    /** Whether a figure, or what it is computed from, counts within a period. */
    public boolean countsWithinPeriod(Figure figure) {
        return parts(figure).stream().anyMatch(part -> part.kind() == Kind.FLOW);
    }

    /** The services whose records a figure is made from. */
    public SortedSet<String> services(Figure figure) {
        var services = new TreeSet<String>();
        parts(figure).forEach(part -> services.addAll(part.ownServices()));
        return services;
    }
}
