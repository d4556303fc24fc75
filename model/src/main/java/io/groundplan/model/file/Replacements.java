package io.groundplan.model.file;

import io.groundplan.model.topology.PlainValue;
import java.util.List;

/** Puts one value in the place of another: in its quotes, on its line, in its style. */
final class Replacements {

  private final YamlText yaml;
  private final BlockEdits blocks;

  Replacements(YamlText yaml, BlockEdits blocks) {
    this.yaml = yaml;
    this.blocks = blocks;
  }

  private boolean isOneLine(YamlNode node) {
    return yaml.slice(node.span()).indexOf('\n') < 0;
  }

  private String scalarLike(YamlNode node, PlainValue after) {
    return node instanceof YamlNode.Scalar && YamlFormat.isScalar(after)
        ? YamlScalars.like(yaml.slice(node.span()), after)
        : YamlFormat.flow(after);
  }

  /** Another value of an entry. */
  List<Splice> of(YamlNode.Mapping container, YamlNode.Entry entry, PlainValue after, int depth) {
    YamlNode node = entry.value();
    boolean written = node.span().end() > node.span().start();
    boolean scalar = YamlFormat.isScalar(after) && !(after instanceof PlainValue.Nothing);
    if (written
        && scalar
        && isOneLine(node)
        && (container.flow() || !YamlFormat.isLiteral(after))) {
      return List.of(new Splice(node.span(), scalarLike(node, after)));
    }
    if (container.flow()) {
      return List.of(
          written
              ? new Splice(node.span(), YamlFormat.flow(after))
              : Splice.insert(blocks.behindColon(entry), " " + YamlFormat.flow(after)));
    }
    return blocks.replaceValue(container, entry, after, depth);
  }

  /** Another item of a list. */
  Splice of(YamlNode.Sequence container, int index, PlainValue after, int depth) {
    YamlNode node = container.items().get(index);
    return container.flow() || (isOneLine(node) && !YamlFormat.isLiteral(after))
        ? new Splice(node.span(), scalarLike(node, after))
        : blocks.replace(container, index, after, depth);
  }
}
