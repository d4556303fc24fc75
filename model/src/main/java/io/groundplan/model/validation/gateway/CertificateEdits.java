package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.validation.QuickFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of certificates. */
final class CertificateEdits {

  private CertificateEdits() {}

  /** The certificate covers a further name. */
  static QuickFix cover(ElementId id, DnsName name) {
    return edit(
        id,
        "Add %s to %s".formatted(name, id),
        certificate -> {
          List<DnsName> names = new ArrayList<>(certificate.dnsNames());
          names.add(name);
          return certificate.withDnsNames(names);
        });
  }

  /** The certificate lies in another namespace. */
  static QuickFix moveTo(ElementId id, String namespace) {
    return edit(
        id,
        "Put %s into %s".formatted(id, namespace),
        certificate -> certificate.withNamespace(Optional.of(namespace)));
  }

  private static QuickFix edit(ElementId id, String label, UnaryOperator<Certificate> change) {
    return new QuickFix(
        label,
        topology ->
            topology
                .find(id, Certificate.class)
                .map(certificate -> topology.with(change.apply(certificate)))
                .orElse(topology));
  }
}
