package io.groundplan.model.file;

import io.groundplan.model.layout.CellPosition;
import io.groundplan.model.layout.CellSize;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.DiagramView;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.layout.SegmentForm;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.validation.ReaderCodes;
import java.util.List;
import java.util.Optional;

/** Codecs of the layout file. */
final class LayoutCodecs {

  static final Codec<DiagramLayout> LAYOUT = layout();

  private LayoutCodecs() {}

  private static Codec<DiagramLayout> layout() {
    Fields<DiagramLayout> fields = new Fields<>();
    var version = fields.required("groundplan-layout", Scalars.NUMBER, layout -> Optional.of(1));
    var positions = fields.map("positions", positions(), DiagramLayout::positions);
    var views = fields.map("views", MapCodec.ofText(view()), DiagramLayout::views);
    return fields.into(v -> {
      if (v.get(version).orElse(1) > TopologyReader.VERSION) {
        v.place()
            .reading()
            .report(
                ReaderCodes.SCHEMA_VERSION_NEWER,
                v.place().subject(),
                v.position(),
                "the layout is of a format that this program does not know; update Groundplan",
                List.of());
        return Optional.empty();
      }
      return Optional.of(new DiagramLayout(v.get(positions), v.get(views)));
    });
  }

  private static MapCodec<Reference, ObjectPlacement> positions() {
    return new MapCodec<>(Reference::parse, placement());
  }

  private static Codec<DiagramView> view() {
    Fields<DiagramView> fields = new Fields<>();
    var label = fields.optional("label", Scalars.TEXT, DiagramView::label);
    var show = fields.list("show", Scalars.TEXT, DiagramView::show);
    var hide = fields.list("hide", Scalars.TEXT, DiagramView::hide);
    var group = fields.optional("group", Scalars.TEXT, DiagramView::group);
    var width = fields.optional("width", Scalars.NUMBER, DiagramView::width);
    var positions = fields.map("positions", positions(), DiagramView::positions);
    return fields.into(v ->
        Optional.of(
            new DiagramView(
                v.get(label),
                v.get(show),
                v.get(hide),
                v.get(group),
                v.get(width),
                v.get(positions))));
  }

  private static Codec<ObjectPlacement> placement() {
    Fields<ObjectPlacement> fields = new Fields<>();
    var x = fields.optional("x", Scalars.NUMBER, it -> it.position().map(CellPosition::x));
    var y = fields.optional("y", Scalars.NUMBER, it -> it.position().map(CellPosition::y));
    var width = fields.optional("width", Scalars.NUMBER, it -> it.size().width());
    var height = fields.optional("height", Scalars.NUMBER, it -> it.size().height());
    var as = fields.optional("as", Scalars.word(SegmentForm.class), ObjectPlacement::form);
    var pinned = fields.withDefault("pin", Scalars.FLAG, false, ObjectPlacement::pinned);
    var collapsed =
        fields.withDefault("collapsed", Scalars.FLAG, false, ObjectPlacement::collapsed);
    return fields.into(v ->
        Optional.of(
            new ObjectPlacement(
                v.get(x).flatMap(left -> v.get(y).map(top -> new CellPosition(left, top))),
                new CellSize(v.get(width), v.get(height)),
                v.get(pinned),
                v.get(as),
                v.get(collapsed))));
  }
}
