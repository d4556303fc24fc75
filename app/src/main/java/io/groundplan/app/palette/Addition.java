package io.groundplan.app.palette;

import io.groundplan.app.document.Arrangement;
import io.groundplan.app.document.Drawing;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Element;
import java.util.List;

/** The edit that adds an element, places it where its user said, and selects it. */
final class Addition {
  private Addition() {}

  static Edit of(Target target, Element element) {
    return Edit.of(
        Words.of("edit.add", element.title()),
        snapshot -> {
          EditorSnapshot added =
              snapshot
                  .withTopology(snapshot.topology().with(element))
                  .withSelection(List.of(element.id().value()));
          return target
              .position()
              .map(cell ->
                  added.withLayout(
                      Arrangement.placed(
                          added.layout(), Drawing.NETWORK, element.id().value(), cell)))
              .orElse(added);
        });
  }
}
