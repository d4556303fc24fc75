package io.groundplan.model.topology;

import java.util.List;

/**
 * How a machine rewrites addresses (RFC 3022).
 *
 * @param masquerade sources that leave with the address of the outgoing interface
 * @param sourceNat sources that leave with a fixed address
 * @param forwards destinations that lead elsewhere
 */
public record Nat(
    List<Masquerade> masquerade, List<SourceNat> sourceNat, List<PortForward> forwards) {

  /** No rewriting. */
  public static final Nat NONE = new Nat(List.of(), List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public Nat {
    masquerade = List.copyOf(masquerade);
    sourceNat = List.copyOf(sourceNat);
    forwards = List.copyOf(forwards);
  }

  void addMentions(KeyPath at, Mentions mentions) {
    mentions
        .each(
            at.then("masquerade"),
            masquerade,
            (path, rule) ->
                mentions
                    .networks(path.then("from"), rule.from())
                    .networks(path.then("to"), rule.to()))
        .each(
            at.then("snat"),
            sourceNat,
            (path, rule) ->
                mentions
                    .networks(path.then("from"), rule.from())
                    .networks(path.then("to"), rule.to()));
    for (PortForward forward : forwards) {
      KeyPath path = at.then("forwards").then(forward.name());
      mentions.targets(path.then("to"), forward.to()).networks(path.then("from"), forward.from());
    }
  }
}
