package io.groundplan.app.inspector;

import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One value of an element, as the inspector shows it. */
public sealed interface Property {

  /** Stays the same while the value changes; unique in its element. */
  String key();

  /** What people call it. */
  String label();

  /** The id of its control: the key in letters that style sheets and tests can name. */
  default String controlId() {
    return "property-" + key().replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** How a text is written. */
  enum Form {
    PLAIN,
    ADDRESS,
    LINES,
    /** The id of the element: what names it follows. */
    ID
  }

  /**
   * A value that is written as text.
   *
   * @param text the value
   * @param form how it is written
   * @param subject where problems of the value point
   * @param hint what stands in an empty field
   * @param suggestion a text that could stand there
   * @param change the topology with another text there; throws {@link IllegalArgumentException}
   *     with the reason where the text is no value
   */
  record Text(
      String key,
      String label,
      String text,
      Form form,
      Subject subject,
      String hint,
      Optional<Suggestion> suggestion,
      BiFunction<Topology, String, Topology> change)
      implements Property {}

  /**
   * One of a few values.
   *
   * @param options all of them
   * @param chosen the present one
   * @param change the topology with another choice
   */
  record Choice(
      String key,
      String label,
      List<Option> options,
      Optional<String> chosen,
      BiFunction<Topology, String, Topology> change)
      implements Property {

    /** Keeps an unmodifiable copy. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * A value that comes from elsewhere.
   *
   * @param text the value
   * @param origin where it comes from
   */
  record Fact(String key, String label, String text, String origin) implements Property {}

  /**
   * One value of a choice.
   *
   * @param word the value
   * @param label what people call it
   */
  record Option(String word, String label) {}

  /**
   * A text that could stand in a field.
   *
   * @param label what its button says
   * @param text the text
   */
  record Suggestion(String label, String text) {}

  /**
   * Values that belong together.
   *
   * @param title empty for those of the element itself
   * @param remark beside the title
   * @param isCard whether it stands in a box of its own
   */
  record Group(String title, String remark, boolean isCard, List<Property> properties) {

    /** Keeps an unmodifiable copy. */
    public Group {
      properties = List.copyOf(properties);
    }
  }
}
