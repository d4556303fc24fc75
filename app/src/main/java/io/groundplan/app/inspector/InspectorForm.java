package io.groundplan.app.inspector;

import io.groundplan.app.document.Edit;
import io.groundplan.app.document.ElementRename;
import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The fields of one element. As long as the element has the same properties, only the values in the
 * fields change, so that the keyboard stays where it is.
 */
final class InspectorForm {
  private final Desk desk;
  private final Element element;
  private final List<String> shape;
  private final VBox box = new VBox();
  private final Map<String, Consumer<Property>> fields = new HashMap<>();

  InspectorForm(Desk desk, Element element, List<Property.Group> groups) {
    this.desk = desk;
    this.element = element;
    this.shape = shapeOf(element, groups);
    box.getStyleClass().add("inspector-form");
    groups.forEach(group -> box.getChildren().add(section(group)));
  }

  Node node() {
    return box;
  }

  /** Can this form show the element with these properties? */
  boolean fits(Element other, List<Property.Group> groups) {
    return shape.equals(shapeOf(other, groups));
  }

  /** Shows the values as they are now. */
  void show(List<Property.Group> groups) {
    for (Property.Group group : groups) {
      for (Property property : group.properties()) {
        Consumer<Property> field = fields.get(property.key());
        if (field != null) {
          field.accept(property);
        }
      }
    }
  }

  private static List<String> shapeOf(Element element, List<Property.Group> groups) {
    return Stream.concat(
            Stream.of(element.section() + " " + element.id()),
            groups.stream()
                .flatMap(group ->
                    Stream.concat(
                        Stream.of(group.title() + " " + group.remark()),
                        group.properties().stream().map(Property::key))))
        .toList();
  }

  private Node section(Property.Group group) {
    VBox section = new VBox();
    section.getStyleClass().add("inspector-section");
    if (group.isCard()) {
      section.getStyleClass().add("inspector-card");
      Label title = new Label(group.title());
      title.getStyleClass().addAll("card-title", "monospaced");
      Label remark = new Label(group.remark());
      remark.getStyleClass().add("muted");
      section.getChildren().add(new HBox(title, spacer(), remark));
    }
    for (Property property : group.properties()) {
      section.getChildren().add(group.isCard() ? row(property) : stacked(property));
    }
    return section;
  }

  private Node stacked(Property property) {
    Label label = new Label(property.label());
    label.getStyleClass().add("field-label");
    return new VBox(label, field(property, label));
  }

  private Node row(Property property) {
    Label label = new Label(property.label());
    label.getStyleClass().addAll("field-label", "row-label");
    Node field = field(property, label);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(label, field);
    row.getStyleClass().add(property instanceof Property.Fact ? "fact-row" : "field-row");
    return row;
  }

  private Node field(Property property, Label label) {
    return switch (property) {
      case Property.Text text -> {
        TextControl control = new TextControl(text, desk, this::commit);
        fields.put(
            text.key(),
            present -> {
              if (present instanceof Property.Text value) {
                control.show(value);
              }
            });
        label.setLabelFor(control.node());
        yield control.node();
      }
      case Property.Choice choice -> {
        ChoiceControl control = new ChoiceControl(choice, this::commit);
        fields.put(
            choice.key(),
            present -> {
              if (present instanceof Property.Choice value) {
                control.show(value);
              }
            });
        yield control.node();
      }
      case Property.Fact fact -> {
        Label value = new Label(fact.text());
        value.getStyleClass().add("monospaced");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Label origin = new Label(fact.origin());
        origin.getStyleClass().add("muted");
        fields.put(
            fact.key(),
            present -> {
              if (present instanceof Property.Fact known) {
                value.setText(known.text());
                origin.setText(known.origin());
              }
            });
        yield new HBox(value, spacer(), origin);
      }
    };
  }

  private void commit(Property.Text property, String text) {
    switch (property.form()) {
      case ID -> rename(ElementId.parse(text.strip()));
      case PLAIN, ADDRESS, LINES ->
          commit(property.label(), topology -> property.change().apply(topology, text));
    }
  }

  private void rename(ElementId to) {
    ElementId from = element.id();
    if (!to.equals(from) && desk.session().snapshot().topology().find(from).isPresent()) {
      String label = Words.of("edit.rename", from.value(), to.value());
      desk.slowly().accept(snapshot -> ElementRename.of(label, snapshot, from, to));
    }
  }

  private void commit(Property.Choice property, String word) {
    commit(property.label(), topology -> property.change().apply(topology, word));
  }

  private void commit(String label, UnaryOperator<Topology> change) {
    desk.session()
        .apply(
            Edit.ofTopology(
                Words.of("edit.change", label.toLowerCase(Locale.ROOT), element.title()), change));
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }
}
