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
cluster=test
endpoint=${ENDPOINT:?set ENDPOINT to https://ADDRESS:6443}
mkdir -p -- "$folder"

generate() {
  type=$1 output=$2
  shift 2
  talosctl gen config "$cluster" "$endpoint" \
    --with-secrets "$secrets" \
    --talos-version v1.13 \
    --output-types "$type" --output "$folder/$output" --force "$@"
}

generate worker worker-1.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/worker-1.yaml"
generate worker worker-2.yaml \
  --config-patch-worker "@$patches/all.yaml" \
  --config-patch-worker "@$patches/nodes/worker-2.yaml"

generate talosconfig talosconfig
talosctl --talosconfig "$folder/talosconfig" config node 192.0.2.41 192.0.2.42
