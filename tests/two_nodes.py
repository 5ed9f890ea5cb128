"""A Ray cluster of two nodes on loopback, one processor each, the first with what it calls a GPU: python two_nodes.py

Prints its address when it is up. Reads orders: `drop` takes the second node away as a power cut would, `add` brings one, the end of input ends it all.
"""

from __future__ import annotations

import os
import sys

os.environ["RAY_AUTH_MODE"] = "token"
os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"  # Ray's own switch for a cluster that binds to loopback
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"

from ray.cluster_utils import Cluster

ONE = {"num_cpus": 1, "object_store_memory": 80 * 2**20, "include_dashboard": False}


def main() -> None:
    cluster = Cluster(initialize_head=True, head_node_args={**ONE, "num_gpus": 1})
    second = cluster.add_node(**ONE)
    cluster.wait_for_nodes()
    print(cluster.address, flush=True)
    for order in sys.stdin:
        if order.strip() == "drop":
            cluster.remove_node(second, allow_graceful=False)
        elif order.strip() == "add":
            second = cluster.add_node(**ONE)
            cluster.wait_for_nodes()
        print("done", flush=True)
    cluster.shutdown()


if __name__ == "__main__":
    main()
