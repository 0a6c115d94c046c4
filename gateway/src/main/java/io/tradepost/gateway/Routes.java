package io.tradepost.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class Routes {

    private final Services services;
    private final Limits limits;

    Routes(Services services, Limits limits) {
        this.services = services;
        this.limits = limits;
    }

    @Bean
    RouterFunction<ServerResponse> table() {
        return to("catalog", services.catalog(), path("/api/products/**").or(path("/api/categories")))
                .and(to("customer", services.customer(), path("/api/customers/**")))
                .and(to("inventory", services.inventory(), path("/api/stock/**")))
                .and(to("order", services.order(), orders()))
                .and(to("payment", services.payment(), path("/api/payments/**")))
                .and(to("query", services.query(), views()))
                .filter(new BodyLimit(limits.body()))
                .and(to("imports", services.imports(), imports()))
                .and(to("query", services.query(), page()))
                .and(RouterFunctions.route(
                        path(ErrorPage.PATH).negate(),
                        request -> Problem.answer(
                                HttpStatus.NOT_FOUND, "not-found", "There is nothing at " + request.path())))
                .filter(new RequestId());
    }

    private RouterFunction<ServerResponse> to(String service, URI address, RequestPredicate paths) {
        return route(service)
                .route(paths, http())
                .before(uri(address))
                .filter(new Breaker(service, limits.calls(), limits.pause()))
                .build();
    }

    private static RequestPredicate views() {
        return Stream.of("search", "views", "reports", "activity", "processes", "dead-letters", "exports")
                .map(name -> path("/api/" + name + "/**"))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }

    private static RequestPredicate orders() {
        return path("/api/orders/**").or(path("/api/returns/**")).or(path("/api/credits/**"));
    }

    /** Files pass through as they come, so their size is the imports' own business. */
    private static RequestPredicate imports() {
        return path("/api/imports/**").or(path("/imports/**").and(method(HttpMethod.GET)));
    }

    private static RequestPredicate page() {
        return method(HttpMethod.GET)
                .or(method(HttpMethod.HEAD))
                .and(path("/api/**")
                        .or(path("/actuator/**"))
                        .or(path(ErrorPage.PATH))
                        .negate());
    }
}
