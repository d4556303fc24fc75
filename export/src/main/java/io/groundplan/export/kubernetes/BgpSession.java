package io.groundplan.export.kubernetes;

import io.groundplan.model.address.Asn;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.topology.BgpInstance;
import java.util.Optional;

/**
 * A BGP session of a cluster's nodes with somebody outside (RFC 4271).
 *
 * @param speaker how the nodes speak
 * @param localAsn their autonomous system
 * @param peerName by which objects name the peer: its id, or its address
 * @param peerAddress where it answers
 * @param peerAsn its autonomous system; empty where nobody states it
 */
public record BgpSession(
    BgpInstance speaker,
    Asn localAsn,
    String peerName,
    IpAddress peerAddress,
    Optional<Asn> peerAsn) {}
