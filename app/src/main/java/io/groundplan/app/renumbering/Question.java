package io.groundplan.app.renumbering;

import io.groundplan.app.words.Words;
import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.plan.PrefixRenumbering;
import io.groundplan.model.topology.Topology;
import java.util.Optional;

/** What is asked of the dialog: two prefixes, or why what was written is none. */
public sealed interface Question {

  /** Two prefixes, of which the second can take the place of the first. */
  record Prefixes(IpPrefix old, IpPrefix now) implements Question {}

  /** What was written is no question, for that reason. */
  record Refused(String reason) implements Question {}

  /** Reads what was written. */
  static Question of(Topology topology, Optional<IpPrefix> old, String written) {
    if (old.isEmpty()) {
      return new Refused(Words.of("renumber.nothing"));
    }
    if (written.isBlank()) {
      return new Refused("");
    }
    try {
      IpPrefix now = IpPrefix.parse(written.strip());
      return PrefixRenumbering.objection(topology, old.get(), now)
          .<Question>map(Refused::new)
          .orElseGet(() -> new Prefixes(old.get(), now));
    } catch (AddressFormatException refused) {
      return new Refused(refused.reason());
    }
  }
}
