package io.groundplan.export.kubernetes;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Labels that an object must have (Kubernetes LabelSelector). All requirements must hold.
 *
 * @param labels label to value
 * @param expressions everything that is more than one label with one value
 */
public record LabelSelector(SequencedMap<String, String> labels, List<Expression> expressions) {

  /**
   * One requirement.
   *
   * @param key the label
   * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
   * @param values for the first two operators
   */
  public record Expression(String key, String operator, List<String> values) {

    /** Keeps an unmodifiable copy. */
    public Expression {
      values = List.copyOf(values);
    }

    PlainValue.Fields fields() {
      return new PlainFields()
          .text("key", key)
          .text("operator", operator)
          .texts("values", values)
          .toFields();
    }
  }

  /** Keeps an unmodifiable copy. */
  public LabelSelector {
    expressions = List.copyOf(expressions);
  }

  /** Objects with these labels. */
  public static LabelSelector labelled(SequencedMap<String, String> labels) {
    return new LabelSelector(labels, List.of());
  }

  /** Objects that meet the requirement. */
  public static LabelSelector of(Expression expression) {
    return new LabelSelector(new LinkedHashMap<>(), List.of(expression));
  }

  /** Objects that this selector and the other one select. */
  public LabelSelector and(LabelSelector other) {
    LinkedHashMap<String, String> allLabels = new LinkedHashMap<>(labels);
    List<Expression> all = new ArrayList<>(expressions);
    for (Map.Entry<String, String> label : other.labels.entrySet()) {
      String own = allLabels.putIfAbsent(label.getKey(), label.getValue());
      if (own != null && !own.equals(label.getValue())) {
        all.add(new Expression(label.getKey(), "In", List.of(label.getValue())));
      }
    }
    all.addAll(other.expressions);
    return new LabelSelector(allLabels, all);
  }

  /** As it is written. */
  public PlainValue.Fields fields() {
    return new PlainFields()
        .map("matchLabels", labels)
        .items("matchExpressions", expressions.stream().map(Expression::fields).toList())
        .toFields();
  }
}
