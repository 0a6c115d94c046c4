package io.tradepost.query.customers;

import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Event;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.SoFar;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.query.customers.CustomerDocument.Account;
import io.tradepost.query.customers.CustomerDocument.History;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.GatheredView;
import io.tradepost.starter.messages.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class CustomersView implements GatheredView<Event, CustomerDocument> {

    public static final Index INDEX = new Index("customers", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends Event>> vocabularies() {
        return Set.of(
                CustomerEvent.class,
                OrderPlaced.class,
                OrderShipped.class,
                ReturnReceived.class,
                OrderAttributed.class,
                CreditIssued.class);
    }

    @Override
    public Class<CustomerDocument> document() {
        return CustomerDocument.class;
    }

    @Override
    public Set<String> ids(Event event) {
        CustomerId customer = switch (event) {
            case DefaultAddressChosen _, ContactPreferencesChosen _, GuestMerged _ -> null;
            case CustomerEvent e -> e.customerId();
            case OrderPlaced e -> e.buyer().customerId();
            case OrderShipped e -> e.customerId();
            case ReturnReceived e -> e.customerId();
            case OrderAttributed e -> e.customerId();
            case CreditIssued e -> e.customerId();
            default -> null;
        };
        return customer == null ? Set.of() : Set.of(customer.value());
    }

    @Override
    public CustomerDocument after(String id, @Nullable CustomerDocument current, Event event, Envelope message) {
        CustomerDocument customer = current == null ? CustomerDocument.none(new CustomerId(id)) : current;
        return switch (event) {
            case CustomerEvent e -> next(customer, e, message.time());
            case SalesEvent e -> next(customer, e);
            default -> customer;
        };
    }

    private static CustomerDocument next(CustomerDocument customer, CustomerEvent event, Instant recorded) {
        Account account = customer.account();
        return switch (event) {
            case CustomerRegistered _ ->
                customer.with(new Account(recorded, account.blocked(), account.blockReason(), account.erased()));
            case AddressAdded e -> customer.in(e.country());
            case CustomerBlocked e ->
                customer.with(new Account(account.registeredAt(), true, e.reason(), account.erased()));
            case CustomerUnblocked _ ->
                customer.with(new Account(account.registeredAt(), false, null, account.erased()));
            case CustomerErased _ -> customer.with(new Account(account.registeredAt(), account.blocked(), null, true));
            case DefaultAddressChosen _, ContactPreferencesChosen _, GuestMerged _ -> customer;
        };
    }

    private static CustomerDocument next(CustomerDocument customer, SalesEvent event) {
        History history = customer.history();
        return switch (event) {
            case OrderPlaced e ->
                customer.with(history.ordered(e.total().currency(), e.placedAt()))
                        .in(e.shipTo() == null ? null : e.shipTo().country());
            case OrderAttributed e -> customer.with(attributed(history, e.soFar()));
            case OrderShipped e ->
                customer.with(history.summed(e.amount().currency(), sums -> sums.shipped(amount(e.lines()))));
            case ReturnReceived e ->
                customer.with(history.summed(e.amount().currency(), sums -> sums.returned(amount(e.lines()))));
            case CreditIssued e ->
                customer.with(history.summed(e.total().currency(), sums -> sums.returned(amount(e.lines()))));
            case OrderEvent _ -> customer;
        };
    }

    private static History attributed(History history, @Nullable SoFar soFar) {
        if (soFar == null) {
            return history.counted();
        }
        String currency = soFar.shipped().currency();
        return history.ordered(currency, soFar.placedAt())
                .summed(
                        currency,
                        sums -> sums.shipped(soFar.shipped().minor())
                                .returned(soFar.returned().minor()));
    }

    private static long amount(List<OrderLine> lines) {
        return lines.stream().mapToLong(line -> line.amount().minor()).reduce(0, Math::addExact);
    }
}
