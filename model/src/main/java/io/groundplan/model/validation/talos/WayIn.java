package io.groundplan.model.validation.talos;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.validation.Subject;
import java.util.List;

/**
 * An address by which clients come to an API of a cluster, other than its endpoint.
 *
 * @param subject where it is stated
 * @param title how a message names what leads in
 * @param cluster the cluster
 * @param isTalos whether it leads to Talos, and not to Kubernetes
 * @param reference what a certificate would name
 * @param addresses all that the certificate may name in its place; never empty
 */
record WayIn(
    Subject subject,
    String title,
    Cluster cluster,
    boolean isTalos,
    AddressReference reference,
    List<IpAddress> addresses) {

  WayIn {
    addresses = List.copyOf(addresses);
  }
}
