package com.kundresa.recommendation.importing.rest;

import com.kundresa.recommendation.importing.ImportProducts;
import com.kundresa.recommendation.importing.csv.ListCsv;
import com.kundresa.recommendation.importing.json.ListJson;
import com.kundresa.recommendation.refusal.Refusal;
import com.kundresa.recommendation.refusal.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The business's own list of products. */
@Path("/v1/products/import")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "What can be recommended")
public class ProductImportResource {

    private static final int MOST_BYTES = 4_000_000;

    private final ImportProducts imports;

    ProductImportResource(ImportProducts imports) {
        this.imports = imports;
    }

    /** A list as CSV with a line of headings. */
    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importProductsFromCsv",
            summary = "Take over products: id,name,category,price,currency,available,newSince")
    @APIResponse(responseCode = "200", description = "How many lines were taken over, and why not")
    @APIResponse(responseCode = "400", description = "It is no list of products")
    public Uni<ImportProducts.Report> csv(byte[] body) {
        return imports.take(ListCsv.read(bounded(body)));
    }

    /** A list as JSON: an array of products. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importProductsFromJson",
            summary =
                    "Take over products: [{id, name, category, price, currency, available, newSince}]")
    @APIResponse(
            responseCode = "200",
            description = "How many products were taken over, and why not")
    @APIResponse(responseCode = "400", description = "It is no list of products")
    public Uni<ImportProducts.Report> json(byte[] body) {
        return imports.take(ListJson.read(bounded(body)));
    }

    private static byte[] bounded(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.tooLarge(MOST_BYTES));
        }
        return body;
    }
}
