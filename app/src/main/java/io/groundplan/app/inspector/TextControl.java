package io.groundplan.app.inspector;

import io.groundplan.app.words.Words;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Severity;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A field for a text value. It says what is wrong with each keystroke; Enter and leaving the field
 * take the value over, Escape brings the old one back.
 */
final class TextControl {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private final TextInputControl input;
  private final Label message = new Label();
  private final Hyperlink suggestion = new Hyperlink();
  private final VBox box;
  private final Desk desk;
  private final FieldCheck check;
  private final BiConsumer<Property.Text, String> onCommit;
  private Property.Text property;

  /**
   * A field.
   *
   * @param onCommit takes a changed and possible value over
   */
  TextControl(Property.Text property, Desk desk, BiConsumer<Property.Text, String> onCommit) {
    this.property = property;
    this.desk = desk;
    this.check = new FieldCheck(desk.judge(), desk.workers(), this::say);
    this.onCommit = onCommit;
    input = property.form() == Property.Form.LINES ? area() : new TextField();
    input.setId(property.controlId());
    input.setAccessibleText(property.label());
    if (property.form() == Property.Form.ADDRESS || property.form() == Property.Form.ID) {
      input.getStyleClass().add("monospaced");
    }
    message.getStyleClass().add("field-message");
    message.setId(property.controlId() + "-message");
    message.setWrapText(true);
    suggestion.getStyleClass().add("suggestion");
    box = new VBox(input, message, suggestion);
    box.getStyleClass().add("text-control");
    show(property);
    input.textProperty().addListener((_, _, _) -> judge());
    input
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            commit();
          }
        });
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    suggestion.setOnAction(_ ->
        this.property
            .suggestion()
            .ifPresent(s -> {
              input.setText(s.text());
              commit();
            }));
  }

  /** The field with its message. */
  Node node() {
    return box;
  }

  /** Shows the value as it is now, unless its user is writing. */
  void show(Property.Text present) {
    boolean written = !input.getText().equals(property.text()) && input.isFocused();
    property = present;
    input.setPromptText(present.hint());
    if (!written && !input.getText().equals(present.text())) {
      input.setText(present.text());
    }
    suggestion.setText(present.suggestion().map(Property.Suggestion::label).orElse(""));
    setShown(suggestion, present.suggestion().isPresent());
    judge();
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setPrefRowCount(3);
    area.setWrapText(true);
    return area;
  }

  private void keyPressed(KeyEvent event) {
    boolean lines = property.form() == Property.Form.LINES;
    if (event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && (!lines || event.isShortcutDown())) {
      commit();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(property.text())) {
      input.setText(property.text());
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && lines && !event.isControlDown()) {
      input.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
      event.consume();
    }
  }

  private void commit() {
    String text = input.getText();
    if (!text.equals(property.text()) && attempt(text).changed().isPresent()) {
      onCommit.accept(property, text);
    }
  }

  private void judge() {
    check.cancel();
    if (input.getText().equals(property.text())) {
      say(FieldCheck.worst(property, desk.problems().get()));
      return;
    }
    FieldCheck.Attempt attempt = attempt(input.getText());
    attempt
        .changed()
        .ifPresentOrElse(
            changed -> check.judge(property, changed),
            () -> say(attempt.refusal(), Optional.of(Severity.ERROR)));
  }

  private FieldCheck.Attempt attempt(String text) {
    return FieldCheck.attempt(property, desk.session().snapshot().topology(), text);
  }

  private void say(Optional<Problem> problem) {
    say(
        problem.map(TextControl::words).orElse(""),
        problem.map(Problem::severity).filter(severity -> severity != Severity.INFO));
  }

  private static String words(Problem problem) {
    return Words.of("inspector.problem", problem.code().toString(), problem.message());
  }

  private void say(String words, Optional<Severity> severity) {
    message.setText(words);
    setShown(message, !words.isEmpty());
    input.pseudoClassStateChanged(ERROR, severity.equals(Optional.of(Severity.ERROR)));
    input.pseudoClassStateChanged(WARNING, severity.equals(Optional.of(Severity.WARNING)));
    message.pseudoClassStateChanged(WARNING, severity.equals(Optional.of(Severity.WARNING)));
    input.setAccessibleHelp(words);
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
