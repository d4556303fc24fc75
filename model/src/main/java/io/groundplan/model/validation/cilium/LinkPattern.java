package io.groundplan.model.validation.cilium;

import io.groundplan.model.graph.Membership;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One entry of a layer 2 announcement's {@code interfaces}: the kernel's name of a link, or with
 * Cilium a regular expression that may match anywhere in the name. A plain name means that link
 * alone, as it is exported.
 *
 * @param written the entry
 * @param expression what it matches; empty where it cannot be read
 */
public record LinkPattern(String written, Optional<Pattern> expression) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+|\\^[A-Za-z0-9_-]+\\$");

  /** What the kernel and systemd call network cards, for telling aliases from them. */
  private static final List<String> USUAL =
      List.of("eth0", "eth1", "eno1", "ens18", "enp1s0", "enp0s31f6", "enx001122334455", "end0");

  /** Reads an entry. */
  public static LinkPattern of(String written) {
    boolean isName = PLAIN.matcher(written).matches() && !written.startsWith("^");
    try {
      return new LinkPattern(
          written,
          Optional.of(Pattern.compile(isName ? "^" + Pattern.quote(written) + "$" : written)));
    } catch (PatternSyntaxException _) {
      return new LinkPattern(written, Optional.empty());
    }
  }

  /** Reads an entry that is compared as it stands, as MetalLB does. */
  public static LinkPattern exactly(String written) {
    return new LinkPattern(
        written, Optional.of(Pattern.compile("^" + Pattern.quote(written) + "$")));
  }

  /** Whether it is a plain name. */
  public boolean isName() {
    return PLAIN.matcher(written).matches();
  }

  /** Whether it matches a link of that name. */
  public Membership matches(String name) {
    return expression.map(it -> Membership.of(it.matcher(name).find())).orElse(Membership.UNKNOWN);
  }

  /** Whether it means that alias: it matches it, and nothing that the kernel calls a card. */
  public boolean meansAlias(String alias) {
    return matches(alias) == Membership.IN
        && USUAL.stream().noneMatch(name -> matches(name) == Membership.IN);
  }
}
