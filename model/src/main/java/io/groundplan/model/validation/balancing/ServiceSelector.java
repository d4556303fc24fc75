package io.groundplan.model.validation.balancing;

import io.groundplan.model.graph.Membership;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Service;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.validation.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label selector of a pool, as Kubernetes reads it: all of {@code matchLabels} and {@code
 * matchExpressions} must fit. Labels that an object does not state are unknown; of one that states
 * any, these are all it has.
 */
record ServiceSelector(PlainValue.Fields fields) {

  private static final String NAMESPACE = "io.kubernetes.service.namespace";
  private static final String NAME = "io.kubernetes.service.name";

  static ServiceSelector of(LoadBalancerPool pool) {
    return new ServiceSelector(pool.serviceSelector());
  }

  /** The labels that an object has. */
  interface Labels {

    /** The value of a label; none if it is known not to be there, empty if nobody knows. */
    Stated<String> value(String key);
  }

  /** What the drawing says of the labels of a service. */
  static Labels labels(Service service) {
    var metadata = service.publication().metadata();
    return key ->
        switch (key) {
          case NAMESPACE -> metadata.namespace().map(Stated::single).orElse(Stated.unknown());
          case NAME -> Stated.single(service.exportedName());
          default -> value(metadata.labels(), key);
        };
  }

  /** These labels, or unknown ones where there is none. */
  static Labels labels(Map<String, String> labels) {
    return key -> isMagic(key) ? Stated.unknown() : value(labels, key);
  }

  private static boolean isMagic(String key) {
    return key.equals(NAMESPACE) || key.equals(NAME);
  }

  private static Stated<String> value(Map<String, String> labels, String key) {
    if (labels.isEmpty()) {
      return Stated.unknown();
    }
    return Optional.ofNullable(labels.get(key)).map(Stated::single).orElse(Stated.none());
  }

  /** Whether it selects an object with these labels. */
  Membership matches(Labels labels) {
    Membership all = Membership.IN;
    if (fields.get("matchLabels").orElse(PlainValue.Fields.EMPTY)
        instanceof PlainValue.Fields wanted) {
      for (var label : wanted.values().entrySet()) {
        List<String> values = label.getValue().asText().stream().toList();
        all = all.and(isAmong(labels.value(label.getKey()), values));
      }
    }
    if (fields.get("matchExpressions").orElse(new PlainValue.Nothing())
        instanceof PlainValue.Items expressions) {
      for (PlainValue expression : expressions.values()) {
        all = all.and(fits(expression, labels));
      }
    }
    return all;
  }

  private static Membership fits(PlainValue expression, Labels labels) {
    if (!(expression instanceof PlainValue.Fields terms) || terms.textAt("key").isEmpty()) {
      return Membership.UNKNOWN;
    }
    Stated<String> value = labels.value(terms.textAt("key").get());
    return switch (terms.textAt("operator").orElse("")) {
      case "In" -> isAmong(value, values(terms));
      case "NotIn" -> isAmong(value, values(terms)).not();
      case "Exists" -> exists(value);
      case "DoesNotExist" -> exists(value).not();
      default -> Membership.UNKNOWN;
    };
  }

  private static List<String> values(PlainValue.Fields terms) {
    return terms.get("values").orElse(new PlainValue.Nothing()) instanceof PlainValue.Items items
        ? items.values().stream().flatMap(value -> value.asText().stream()).toList()
        : List.of();
  }

  private static Membership isAmong(Stated<String> value, List<String> values) {
    return value.isUnknown()
        ? Membership.UNKNOWN
        : Membership.of(value.values().stream().anyMatch(values::contains));
  }

  private static Membership exists(Stated<String> value) {
    return value.isUnknown() ? Membership.UNKNOWN : Membership.of(!value.isNone());
  }

  /** As a message shows it: {@code pool=lan} and whatever else there is. */
  @Override
  public String toString() {
    List<String> terms = new ArrayList<>();
    if (fields.get("matchLabels").orElse(PlainValue.Fields.EMPTY)
        instanceof PlainValue.Fields wanted) {
      wanted.values().forEach((key, value) -> terms.add(key + "=" + value.asText().orElse("")));
    }
    if (fields.get("matchExpressions").orElse(new PlainValue.Nothing())
        instanceof PlainValue.Items expressions) {
      for (PlainValue expression : expressions.values()) {
        if (expression instanceof PlainValue.Fields fields) {
          terms.add(
              (fields.textAt("key").orElse("?")
                      + " "
                      + fields.textAt("operator").orElse("?")
                      + " "
                      + String.join(" or ", values(fields)))
                  .strip());
        }
      }
    }
    return Phrase.list(terms);
  }
}
