package io.groundplan.app.canvas;

import io.groundplan.app.document.Drawing;
import io.groundplan.app.theme.Theme;
import io.groundplan.app.theme.Typefaces;
import io.groundplan.app.tool.Hit;
import io.groundplan.app.tool.Preview;
import io.groundplan.export.diagram.CellRect;
import io.groundplan.export.diagram.DiagramScene;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * Shows a drawing. One canvas holds the drawing itself, a second one above it what changes often:
 * selection, badges, previews. Both are painted during layout, so at most once a pulse, in pixels
 * of the device.
 */
public final class CanvasView extends Region {
  private static final double ZOOM_STEP = 1.2;

  /** Pixels at the upper edge that the tabs of the views cover. */
  private static final double COVERED = 26;

  private final Canvas ground = new Canvas();
  private final Canvas overlay = new Canvas();
  private final Typefaces typefaces;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(Viewport.START);

  private Theme theme = Theme.LIGHT;
  private Drawing drawing = Drawing.EMPTY;
  private SceneIndex index = new SceneIndex(Drawing.EMPTY.scene());
  private Set<String> selection = Set.of();
  private Map<String, Badge> badges = Map.of();
  private Preview preview = new Preview.None();
  private Optional<SceneMove> move = Optional.empty();
  private Optional<SceneIndex> rest = Optional.empty();
  private CellRect extent = CellRect.of(0, 0, 0, 0);
  private boolean groundIsStale = true;
  private boolean fitsWhenShown = true;

  /** An empty view. */
  public CanvasView(Typefaces typefaces) {
    this.typefaces = typefaces;
    setId("canvas");
    getStyleClass().add("canvas-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    ground.setManaged(false);
    overlay.setManaged(false);
    overlay.setMouseTransparent(true);
    ground.setMouseTransparent(true);
    getChildren().addAll(ground, overlay);
    focusedProperty().addListener((_, _, _) -> requestLayout());
  }

  /** Shows a drawing; the first one, and the first of another view, is fitted into the window. */
  public void show(Drawing newDrawing) {
    boolean other = !newDrawing.view().equals(drawing.view()) || drawing.scene().items().isEmpty();
    drawing = newDrawing;
    index = new SceneIndex(newDrawing.scene());
    extent = SceneExtent.of(newDrawing.scene());
    move = Optional.empty();
    rest = Optional.empty();
    fitsWhenShown |= other;
    repaint();
  }

  /** What is shown. */
  public Drawing drawing() {
    return drawing;
  }

  /** Rings these items. */
  public void select(Set<String> ids) {
    selection = ids;
    requestLayout();
  }

  /** Marks items with problems. */
  public void mark(Map<String, Badge> newBadges) {
    badges = newBadges;
    requestLayout();
  }

  /** Changes the colours. */
  public void setTheme(Theme newTheme) {
    theme = newTheme;
    repaint();
  }

  /** Shows the preview of a gesture. */
  public void preview(Preview newPreview) {
    boolean moving = newPreview instanceof Preview.Moved;
    if (moving != move.isPresent()) {
      move =
          newPreview instanceof Preview.Moved moved
              ? Optional.of(new SceneMove(drawing.scene(), moved.ids()))
              : Optional.empty();
      rest = move.map(SceneMove::rest).map(SceneIndex::new);
      groundIsStale = true;
    }
    preview = newPreview;
    requestLayout();
  }

  /** Leaves the items where the preview shows them, until the drawing is composed anew. */
  public void keepPreview() {
    if (preview instanceof Preview.Moved moved && move.isPresent()) {
      DiagramScene scene = move.get().whole(moved.columns(), moved.rows());
      show(new Drawing(drawing.view(), scene));
    }
    preview(new Preview.None());
  }

  /** The part of the drawing that is seen. */
  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  /** The zoom as its user sees it: 1 is 100 %, whatever the scale of the screen. */
  public double zoom() {
    return viewport.get().zoom() / outputScale();
  }

  /** The item at a place of the view. */
  public Optional<Hit> hitAt(double x, double y) {
    return index.at(columnAt(x), rowAt(y));
  }

  /** The column at a place of the view, with the fraction inside the cell. */
  public double columnAt(double x) {
    return viewport.get().column(x * outputScale());
  }

  /** The row at a place of the view, with the fraction inside the cell. */
  public double rowAt(double y) {
    return viewport.get().row(y * outputScale());
  }

  /** Where an item is seen, in coordinates of the view. */
  public Optional<Bounds> boundsOf(String id) {
    return index.item(id).map(item -> viewport.get().bounds(item.area(), outputScale()));
  }

  /** Moves the view by pixels. */
  public void pan(double dx, double dy) {
    see(viewport.get().panned(dx * outputScale(), dy * outputScale()));
  }

  /** Zooms so that what is at the place stays there. */
  public void zoomAt(double x, double y, double factor) {
    double scale = outputScale();
    see(viewport.get().zoomedAt(x * scale, y * scale, viewport.get().zoom() * factor));
  }

  /** Zooms in on the middle by one step. */
  public void zoomIn() {
    zoomAt(getWidth() / 2, getHeight() / 2, ZOOM_STEP);
  }

  /** Zooms out from the middle by one step. */
  public void zoomOut() {
    zoomAt(getWidth() / 2, getHeight() / 2, 1 / ZOOM_STEP);
  }

  /** Shows cells in their own size. */
  public void zoomToFullSize() {
    zoomAt(getWidth() / 2, getHeight() / 2, 1 / zoom());
  }

  /** Shows all of the drawing. */
  public void fit() {
    DiagramScene scene = drawing.scene();
    if (!scene.items().isEmpty() && getWidth() > 0) {
      double covered = COVERED * outputScale();
      see(
          Viewport.fitting(extent, deviceWidth(), deviceHeight() - covered, outputScale())
              .panned(0, covered));
    }
  }

  /** Brings an item into the middle, unless all of it is seen already. */
  public void reveal(String id) {
    index
        .item(id)
        .filter(item -> !viewport.get().showsAll(item.area(), deviceWidth(), deviceHeight()))
        .ifPresent(
            item -> see(viewport.get().centredOn(item.area(), deviceWidth(), deviceHeight())));
  }

  /** Is the place on the small map? Then brings what it shows there into the middle. */
  public boolean followMap(double x, double y) {
    double scale = outputScale();
    Optional<Minimap> map = minimap().filter(small -> small.contains(x * scale, y * scale));
    map.ifPresent(small -> {
      int column = (int) Math.round(small.column(x * scale));
      int row = (int) Math.round(small.row(y * scale));
      see(viewport.get().centredOn(CellRect.of(column, row, 0, 0), deviceWidth(), deviceHeight()));
    });
    return map.isPresent();
  }

  /** The small map, while some of the drawing is outside the view. */
  private Optional<Minimap> minimap() {
    DiagramScene scene = drawing.scene();
    if (scene.items().isEmpty() || viewport.get().showsAll(extent, deviceWidth(), deviceHeight())) {
      return Optional.empty();
    }
    return Optional.of(Minimap.of(extent, deviceWidth(), deviceHeight(), outputScale()));
  }

  @Override
  protected void layoutChildren() {
    if (ground.getWidth() != getWidth() || ground.getHeight() != getHeight()) {
      ground.setWidth(getWidth());
      ground.setHeight(getHeight());
      overlay.setWidth(getWidth());
      overlay.setHeight(getHeight());
      groundIsStale = true;
    }
    if (fitsWhenShown && !drawing.scene().items().isEmpty() && getWidth() > 0) {
      fitsWhenShown = false;
      fit();
    }
    if (groundIsStale) {
      groundIsStale = false;
      paintGround();
    }
    paintOverlay();
  }

  private void paintGround() {
    ScenePainter painter =
        new ScenePainter(brush(ground.getGraphicsContext2D()), deviceWidth(), deviceHeight());
    painter.paintGround();
    painter.paint(rest.orElse(index).near(viewport.get().seen(deviceWidth(), deviceHeight())));
  }

  private void paintOverlay() {
    GraphicsContext graphics = overlay.getGraphicsContext2D();
    Brush brush = brush(graphics);
    graphics.clearRect(0, 0, deviceWidth(), deviceHeight());
    new Overlay(drawing.scene(), index, selection, badges, preview, move)
        .paint(brush, deviceWidth(), deviceHeight());
    minimap().ifPresent(map -> map.paint(brush, drawing.scene(), deviceWidth(), deviceHeight()));
    if (isFocused() && isFocusVisible()) {
      new OverlayPainter(brush).paintFocus(deviceWidth(), deviceHeight());
    }
  }

  private Brush brush(GraphicsContext graphics) {
    double scale = outputScale();
    graphics.setTransform(1 / scale, 0, 0, 1 / scale, 0, 0);
    return new Brush(graphics, viewport.get(), theme.colours(), typefaces);
  }

  private void see(Viewport newViewport) {
    viewport.set(newViewport);
    repaint();
  }

  private void repaint() {
    groundIsStale = true;
    requestLayout();
  }

  private double deviceWidth() {
    return getWidth() * outputScale();
  }

  private double deviceHeight() {
    return getHeight() * outputScale();
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }
}
