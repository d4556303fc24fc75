package io.groundplan.export.diagram.layout;

import java.util.Arrays;

/**
 * States of the search by cost, in one bucket for each whole number (Dial 1969). Of equal costs the
 * youngest leaves first, which follows one way to its end before it tries another. Adding takes
 * constant time; taking passes over empty buckets, all in all as many as the dearest state costs.
 */
final class StateQueue {

  private static final int NONE = -1;

  private int[] youngest = new int[1 << 13];
  private int[] states = new int[1 << 10];
  private int[] elder = new int[1 << 10];
  private int entries;
  private int left;
  private int cheapest;
  private int dearest;

  StateQueue() {
    Arrays.fill(youngest, NONE);
  }

  void clear() {
    Arrays.fill(youngest, 0, dearest + 1, NONE);
    entries = 0;
    left = 0;
    cheapest = 0;
    dearest = 0;
  }

  boolean isEmpty() {
    return left == 0;
  }

  void add(int cost, int state) {
    if (entries == states.length) {
      states = Arrays.copyOf(states, 2 * entries);
      elder = Arrays.copyOf(elder, 2 * entries);
    }
    if (cost >= youngest.length) {
      int known = youngest.length;
      youngest = Arrays.copyOf(youngest, Math.max(2 * known, cost + 1));
      Arrays.fill(youngest, known, youngest.length, NONE);
    }
    states[entries] = state;
    elder[entries] = youngest[cost];
    youngest[cost] = entries++;
    left++;
    cheapest = Math.min(cheapest, cost);
    dearest = Math.max(dearest, cost);
  }

  /** Takes the state with the least cost. */
  int poll() {
    while (youngest[cheapest] == NONE) {
      cheapest++;
    }
    int entry = youngest[cheapest];
    youngest[cheapest] = elder[entry];
    left--;
    return states[entry];
  }
}
