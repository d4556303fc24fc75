package io.groundplan.model.topology;

/**
 * What nodes have unless they say otherwise.
 *
 * @param machine what devices have as well
 * @param talos what only Talos nodes have
 */
public record NodeTemplate(MachineSettings machine, TalosSettings talos) {

  /** Nothing. */
  public static final NodeTemplate EMPTY =
      new NodeTemplate(MachineSettings.UNKNOWN, TalosSettings.UNKNOWN);

  void addMentions(KeyPath at, Mentions mentions) {
    machine.addMentions(at, mentions);
    talos.addMentions(at, mentions);
  }
}
