package io.tradepost.elasticsearch.plugin;

import java.io.IOException;
import java.util.List;
import org.elasticsearch.Build;
import org.elasticsearch.action.admin.cluster.state.ClusterStateResponse;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.rest.action.RestBuilderListener;
import org.elasticsearch.xcontent.XContentBuilder;

/** GET and HEAD of "/": the clients' info() and ping() ask it. */
final class RootEndpoint extends BaseRestHandler {

    private static final TimeValue TIMEOUT = TimeValue.timeValueSeconds(30);

    @Override
    public String getName() {
        return "tradepost_root";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
        return channel -> client.admin()
                .cluster()
                .prepareState(TIMEOUT)
                .clear()
                .execute(new RestBuilderListener<>(channel) {
                    @Override
                    public RestResponse buildResponse(ClusterStateResponse state, XContentBuilder json)
                            throws IOException {
                        return new RestResponse(RestStatus.OK, describe(client.getLocalNodeId(), state, json));
                    }
                });
    }

    private static XContentBuilder describe(String node, ClusterStateResponse state, XContentBuilder json)
            throws IOException {
        Build build = Build.current();
        return json.prettyPrint()
                .startObject()
                .field("name", node)
                .field("cluster_name", state.getClusterName().value())
                .field("cluster_uuid", state.getState().metadata().clusterUUID())
                .startObject("version")
                .field("number", build.version())
                .field("build_flavor", build.flavor())
                .field("build_type", build.type().displayName())
                .field("build_hash", build.hash())
                .field("build_date", build.date())
                .field("build_snapshot", build.isSnapshot())
                .field("lucene_version", IndexVersion.current().luceneVersion().toString())
                .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
                .field("minimum_index_compatibility_version", build.minIndexCompatVersion())
                .endObject()
                .field("tagline", "You Know, for Search")
                .endObject();
    }
}
