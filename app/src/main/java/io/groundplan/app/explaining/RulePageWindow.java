package io.groundplan.app.explaining;

import io.groundplan.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window beside the designer that shows the page of a rule, and then that of another one. */
public final class RulePageWindow {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 620;

  private final Window owner;
  private final Stage stage = new Stage();
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);

  /** A window that is not shown yet. */
  public RulePageWindow(Window owner) {
    this.owner = owner;
    page.getStyleClass().add("rule-page");
    page.setId("rule-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("rule-page-scroll");
    Scene scene = new Scene(new VBox(scroll), WIDTH, HEIGHT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scene.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        stage.close();
      }
    });
    stage.initOwner(owner);
    stage.setScene(scene);
  }

  /**
   * Shows a page.
   *
   * @param markdown the page as it stands in the documentation
   */
  public void show(String code, String markdown) {
    Scene scene = stage.getScene();
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    scene.getRoot().getStyleClass().setAll(owner.getScene().getRoot().getStyleClass());
    page.getChildren().setAll(PageBlock.parse(markdown).stream().map(this::node).toList());
    scroll.setVvalue(0);
    stage.setTitle(Words.of("explain.title", code));
    stage.show();
    stage.toFront();
    scroll.requestFocus();
  }

  private Node node(PageBlock block) {
    return switch (block) {
      case PageBlock.Heading(int level, String text) -> {
        Label heading = new Label(level == 1 ? text : text.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add(level == 1 ? "rule-page-title" : "section-heading");
        heading.setWrapText(true);
        yield heading;
      }
      case PageBlock.Paragraph(String text) -> flow(text);
      case PageBlock.Bullet(String text) -> {
        TextFlow flow = flow(text);
        HBox.setHgrow(flow, Priority.ALWAYS);
        yield new HBox(8, new Label("•"), flow);
      }
      case PageBlock.Verbatim(String text) -> {
        Label lines = new Label(text);
        lines.getStyleClass().addAll("monospaced", "rule-page-example");
        lines.setWrapText(true);
        lines.setMaxWidth(Double.MAX_VALUE);
        yield lines;
      }
    };
  }

  private static TextFlow flow(String sentence) {
    List<Text> texts = new ArrayList<>();
    for (Phrase phrase : Phrase.of(sentence)) {
      Text text = new Text(phrase.text());
      text.getStyleClass().add("rule-page-text");
      text.getStyleClass().add("rule-page-" + phrase.face().name().toLowerCase(Locale.ROOT));
      if (phrase.face() == Phrase.Face.CODE) {
        text.getStyleClass().add("monospaced");
      }
      texts.add(text);
    }
    return new TextFlow(texts.toArray(Text[]::new));
  }
}
