#!/bin/sh
# Made by Groundplan from test.topology.yaml; edit that file and export again
#
# Writes the machine configuration of each node, and a talosconfig.
# usage: generate.sh SECRETS [FOLDER]
#   SECRETS  made once by: talosctl gen secrets --output-file SECRETS
#   FOLDER   where the files go, clusterconfig unless said; they hold secrets
# Run it in the folder of test.topology.yaml, from where patches of your own are found.
set -eu

secrets=${1:?give the file that talosctl gen secrets made}
folder=${2:-clusterconfig}
patches=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/patches
cluster='the cluster'\''s name'
endpoint=https://192.0.2.10:6443
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.13 \
    --kubernetes-version 1.35.0 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

filled=$(umask 077 && mktemp -d)
trap 'rm -rf -- "$filled"' EXIT

fill() {
  awk '/^#/ { next }
    {
      while (match($0, /[$][{][A-Z0-9_]+[}]/)) {
        name = substr($0, RSTART + 2, RLENGTH - 3)
        if (!(name in ENVIRON) || ENVIRON[name] == "") {
          print "Set the environment variable " name | "cat >&2"
          exit 1
        }
        $0 = substr($0, 1, RSTART - 1) ENVIRON[name] substr($0, RSTART + RLENGTH)
      }
      print
    }' "$patches/$1" > "$filled/$2"
}

fill secrets/cp-1.yaml cp-1.yaml
generate controlplane cp-1.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/cp-1.yaml" \
  --config-patch-control-plane "@$filled/cp-1.yaml"
fill secrets/cp-2.yaml cp-2.yaml
generate controlplane cp-2.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/cp-2.yaml" \
  --config-patch-control-plane "@$filled/cp-2.yaml"
generate controlplane cp-3.yaml \
  --config-patch-control-plane "@$patches/all.yaml" \
  --config-patch-control-plane "@$patches/controlplane.yaml" \
  --config-patch-control-plane "@$patches/nodes/cp-3.yaml"
generate worker worker-1.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/worker-1.yaml"
generate worker worker-2.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/worker-2.yaml"
generate worker Odd-Host.lab.example.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/Odd-Host.lab.example.yaml"
echo 'undecided: its machine type is not stated in test.topology.yaml, so nothing is generated' >&2

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config endpoint 192.0.2.11 192.0.2.12 192.0.2.13
talosctl --talosconfig "$folder/talosconfig" config node 192.0.2.11 192.0.2.12 192.0.2.13 192.0.2.21
