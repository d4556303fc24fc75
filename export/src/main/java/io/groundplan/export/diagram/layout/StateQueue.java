package io.groundplan.export.diagram.layout;

import java.util.Arrays;

/**
 * A binary heap of states of the search; of equal costs the youngest leaves it first, which follows
 * one way to its end before it tries another. Adding and taking are logarithmic.
 */
final class StateQueue {

  private long[] keys = new long[1024];
  private int[] states = new int[1024];
  private int size;
  private int sequence;

  void clear() {
    size = 0;
    sequence = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int cost, int state) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      states = Arrays.copyOf(states, 2 * size);
    }
    long key = ((long) cost << 32) - sequence++;
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> 1;
      if (keys[parent] <= key) {
        break;
      }
      keys[hole] = keys[parent];
      states[hole] = states[parent];
      hole = parent;
    }
    keys[hole] = key;
    states[hole] = state;
  }

  /** Takes the state with the least cost. */
  int poll() {
    int result = states[0];
    long key = keys[--size];
    int state = states[size];
    int hole = 0;
    while (2 * hole + 1 < size) {
      int child = 2 * hole + 1;
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (key <= keys[child]) {
        break;
      }
      keys[hole] = keys[child];
      states[hole] = states[child];
      hole = child;
    }
    keys[hole] = key;
    states[hole] = state;
    return result;
  }
}
