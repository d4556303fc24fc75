package io.groundplan.app.palette;

import io.groundplan.app.tool.Placeable;
import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.app.words.Words;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A site or segment, which can stand anywhere.
 *
 * @param word what its id begins with
 * @param kin its type
 * @param make the element from its id and the site it is put into
 */
record NewPlace(
    String word,
    Class<? extends Element> kin,
    BiFunction<ElementId, Optional<ElementId>, Element> make)
    implements Placeable {

  @Override
  public Plan plan(Tool.Ground ground, Spot spot) {
    Target target = Target.of(ground, spot);
    ElementId id = NewId.after(target.topology(), target.topology().all(kin), word);
    return new Plan.Possible(
        target
            .site()
            .flatMap(target.topology()::find)
            .map(site -> Words.of("place.in", id.value(), site.title()))
            .orElse(Words.of("place.new", id.value())),
        target.site().map(ElementId::value).orElse(""),
        Addition.of(target, make.apply(id, target.site())));
  }
}
