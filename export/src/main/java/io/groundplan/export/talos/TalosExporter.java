package io.groundplan.export.talos;

import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ExportOptions;
import io.groundplan.export.Exporter;
import io.groundplan.export.Refusal;
import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.ValidTopology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strategic-merge patches for Talos's own configuration generator, and the script that calls it.
 * Written in the style of the cluster's configuration; what the style lacks is refused.
 */
public final class TalosExporter implements Exporter {

  /** By which the manifest remembers its files. */
  static final String ID = "talos";

  /** Errors after which a node would not come up, or not as drawn. */
  private static final Set<RuleCode> BLOCKED_BY =
      Stream.of(
              101, 102, 103, 105, 205, 206, 210, 211, 212, 213, 301, 404, 405, 406, 410, 411, 412,
              414, 416, 423, 501, 502, 803, 902)
          .map(RuleCode::of)
          .collect(Collectors.toCollection(TreeSet::new));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "Talos machine configuration patches for all nodes, each machine type and each node";
  }

  @Override
  public Set<RuleCode> blockedBy(ExportProfile profile) {
    Set<RuleCode> codes = new TreeSet<>(BLOCKED_BY);
    codes.addAll(profile(profile).blockedBy());
    return Collections.unmodifiableSet(codes);
  }

  @Override
  public List<Refusal> refusals(ValidTopology topology, ExportOptions options) {
    List<Refusal> refusals =
        new ArrayList<>(TalosRefusals.nodesWithoutCluster(topology.topology()));
    for (TalosContext context : TalosContext.of(topology.topology())) {
      refusals.addAll(new TalosRefusals(context).all());
      refusals.addAll(SingleLinkBonds.refusals(context));
      refusals.addAll(profile(options.profile()).refusals(context, options));
    }
    return List.copyOf(refusals);
  }

  @Override
  public ArtifactTree export(ValidTopology topology, ExportOptions options) {
    TalosProfile profile = profile(options.profile());
    return ArtifactTree.of(
        TalosContext.of(topology.topology()).stream()
            .flatMap(context -> profile.files(context, options).stream())
            .toList());
  }

  private static TalosProfile profile(ExportProfile profile) {
    return switch (profile) {
      case PLAIN -> new PlainProfile();
      case TALHELPER -> new TalhelperProfile();
      case TOPF -> new TopfProfile();
    };
  }
}
